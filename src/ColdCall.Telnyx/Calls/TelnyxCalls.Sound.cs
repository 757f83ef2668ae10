using ColdCall.Http;

namespace ColdCall.Telnyx.Calls;

/// <content>What a leg hears and presses.</content>
internal sealed partial class TelnyxCalls
{
    public Task SpeakAsync(string callControlId, SpeakCallRequest request, CancellationToken cancellationToken = default) =>
        HeardAsync((callControlId, "speak"), request, Wire.SpeakCallRequest, cancellationToken);

    public Task StartPlaybackAsync(string callControlId, StartCallPlaybackRequest request, CancellationToken cancellationToken = default) =>
        HeardAsync((callControlId, "playback_start"), request, Wire.StartCallPlaybackRequest, cancellationToken);

    public Task StopPlaybackAsync(
        string callControlId, StopCallPlaybackRequest? request = null, CancellationToken cancellationToken = default)
    {
        StopCallPlaybackRequest stop = request ?? new StopCallPlaybackRequest();
        // A second stop of what plays now would cut off what follows it in the queue.
        CommandKind kind = stop.Stop is { } what && what != AudioStop.All ? CommandKind.Once : CommandKind.Idempotent;
        return ActAsync((callControlId, "playback_stop"), (kind, stop), Wire.StopCallPlaybackRequest, cancellationToken);
    }

    public Task GatherAsync(string callControlId, GatherCallRequest? request = null, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "gather"), request ?? new GatherCallRequest(), Wire.GatherCallRequest, cancellationToken);

    public Task GatherUsingAudioAsync(
        string callControlId, GatherCallUsingAudioRequest request, CancellationToken cancellationToken = default) =>
        HeardAsync((callControlId, "gather_using_audio"), request, Wire.GatherCallUsingAudioRequest, cancellationToken);

    public Task GatherUsingSpeakAsync(
        string callControlId, GatherCallUsingSpeakRequest request, CancellationToken cancellationToken = default) =>
        HeardAsync((callControlId, "gather_using_speak"), request, Wire.GatherCallUsingSpeakRequest, cancellationToken);

    public Task StopGatherAsync(
        string callControlId, StopCallGatherRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "gather_stop"), request ?? new StopCallGatherRequest(), Wire.StopCallGatherRequest, cancellationToken);

    public Task SendDtmfAsync(string callControlId, SendCallDtmfRequest request, CancellationToken cancellationToken = default) =>
        HeardAsync((callControlId, "send_dtmf"), request, Wire.SendCallDtmfRequest, cancellationToken);

    public Task StartNoiseSuppressionAsync(
        string callControlId, StartCallNoiseSuppressionRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "suppression_start"), request ?? new StartCallNoiseSuppressionRequest(), Wire.StartCallNoiseSuppressionRequest, cancellationToken);

    public Task StopNoiseSuppressionAsync(
        string callControlId, StopCallNoiseSuppressionRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "suppression_stop"), request ?? new StopCallNoiseSuppressionRequest(), Wire.StopCallNoiseSuppressionRequest, cancellationToken);
}
