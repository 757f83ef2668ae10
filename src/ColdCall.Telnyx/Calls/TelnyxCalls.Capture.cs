using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;

namespace ColdCall.Telnyx.Calls;

/// <content>What is kept of a leg's sound, or sent elsewhere.</content>
internal sealed partial class TelnyxCalls
{
    public Task StartRecordingAsync(
        string callControlId, StartCallRecordingRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "record_start"), request, Wire.StartCallRecordingRequest, cancellationToken);

    public Task PauseRecordingAsync(
        string callControlId, PauseCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "record_pause"), request ?? new PauseCallRecordingRequest(), Wire.PauseCallRecordingRequest, cancellationToken);

    public Task ResumeRecordingAsync(
        string callControlId, ResumeCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "record_resume"), request ?? new ResumeCallRecordingRequest(), Wire.ResumeCallRecordingRequest, cancellationToken);

    public Task StopRecordingAsync(
        string callControlId, StopCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "record_stop"), request ?? new StopCallRecordingRequest(), Wire.StopCallRecordingRequest, cancellationToken);

    public Task StartTranscriptionAsync(
        string callControlId, StartCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "transcription_start"), request ?? new StartCallTranscriptionRequest(), Wire.StartCallTranscriptionRequest, cancellationToken);

    public Task StopTranscriptionAsync(
        string callControlId, StopCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "transcription_stop"), request ?? new StopCallTranscriptionRequest(), Wire.StopCallTranscriptionRequest, cancellationToken);

    public Task StartStreamingAsync(
        string callControlId, StartCallStreamingRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "streaming_start"), request, Wire.StartCallStreamingRequest, cancellationToken);

    public Task StopStreamingAsync(
        string callControlId, StopCallStreamingRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "streaming_stop"), request ?? new StopCallStreamingRequest(), Wire.StopCallStreamingRequest, cancellationToken);

    public Task StartForkAsync(string callControlId, StartCallForkRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "fork_start"), request, Wire.StartCallForkRequest, cancellationToken);

    public Task StopForkAsync(string callControlId, StopCallForkRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "fork_stop"), request ?? new StopCallForkRequest(), Wire.StopCallForkRequest, cancellationToken);

    // The one start that takes no command_id.
    public Task StartSiprecAsync(
        string callControlId, StartCallSiprecRequest? request = null, CancellationToken cancellationToken = default)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request ?? new StartCallSiprecRequest(), Wire.StartCallSiprecRequest);
        return transport.ActAsync(Command((callControlId, "siprec_start"), CommandKind.Once), body, cancellationToken);
    }

    public Task StopSiprecAsync(
        string callControlId, StopCallSiprecRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "siprec_stop"), request ?? new StopCallSiprecRequest(), Wire.StopCallSiprecRequest, cancellationToken);
}
