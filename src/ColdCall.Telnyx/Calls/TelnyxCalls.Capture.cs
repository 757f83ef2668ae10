using System.Text.Json;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Calls;

/// <content>What is kept of a leg's sound, or sent elsewhere.</content>
internal sealed partial class TelnyxCalls
{
    public Task StartRecordingAsync(string callControlId, StartCallRecordingRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "record_start"), request, WireJson.Context.StartCallRecordingRequest, cancellationToken);

    public Task PauseRecordingAsync(string callControlId, PauseCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync(
            (callControlId, "record_pause"), request ?? new PauseCallRecordingRequest(), WireJson.Context.PauseCallRecordingRequest, cancellationToken);

    public Task ResumeRecordingAsync(string callControlId, ResumeCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync(
            (callControlId, "record_resume"), request ?? new ResumeCallRecordingRequest(), WireJson.Context.ResumeCallRecordingRequest, cancellationToken);

    public Task StopRecordingAsync(string callControlId, StopCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync(
            (callControlId, "record_stop"), request ?? new StopCallRecordingRequest(), WireJson.Context.StopCallRecordingRequest, cancellationToken);

    public Task StartTranscriptionAsync(
        string callControlId, StartCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default) => OnceAsync(
        (callControlId, "transcription_start"),
        request ?? new StartCallTranscriptionRequest(),
        WireJson.Context.StartCallTranscriptionRequest,
        cancellationToken);

    public Task StopTranscriptionAsync(
        string callControlId, StopCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default) => RepeatableAsync(
        (callControlId, "transcription_stop"),
        request ?? new StopCallTranscriptionRequest(),
        WireJson.Context.StopCallTranscriptionRequest,
        cancellationToken);

    public Task StartStreamingAsync(string callControlId, StartCallStreamingRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "streaming_start"), request, WireJson.Context.StartCallStreamingRequest, cancellationToken);

    public Task StopStreamingAsync(string callControlId, StopCallStreamingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync(
            (callControlId, "streaming_stop"), request ?? new StopCallStreamingRequest(), WireJson.Context.StopCallStreamingRequest, cancellationToken);

    public Task StartForkAsync(string callControlId, StartCallForkRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "fork_start"), request, WireJson.Context.StartCallForkRequest, cancellationToken);

    public Task StopForkAsync(string callControlId, StopCallForkRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "fork_stop"), request ?? new StopCallForkRequest(), WireJson.Context.StopCallForkRequest, cancellationToken);

    // The one start that takes no command_id.
    public Task StartSiprecAsync(string callControlId, StartCallSiprecRequest? request = null, CancellationToken cancellationToken = default)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request ?? new StartCallSiprecRequest(), WireJson.Context.StartCallSiprecRequest);
        return transport.ActAsync(Command((callControlId, "siprec_start"), CommandKind.Once), body, cancellationToken);
    }

    public Task StopSiprecAsync(string callControlId, StopCallSiprecRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "siprec_stop"), request ?? new StopCallSiprecRequest(), WireJson.Context.StopCallSiprecRequest, cancellationToken);
}
