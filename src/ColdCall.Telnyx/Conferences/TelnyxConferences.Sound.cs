using System.Text.Json;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Conferences;

/// <content>What is played and said in a conference, and the digits that go in and out.</content>
internal sealed partial class TelnyxConferences
{
    public Task PlayAsync(string conferenceId, PlayToParticipantsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.PlayToParticipantsRequest);
        return ActHeardAsync((conferenceId, "play"), body, cancellationToken);
    }

    public Task PlayToAllAsync(string conferenceId, PlayToAllRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.PlayToAllRequest);
        return ActHeardAsync((conferenceId, "play"), body, cancellationToken);
    }

    public Task SpeakAsync(string conferenceId, SpeakToParticipantsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        byte[] body = transport.BodyOf(request with { Region = Region }, WireJson.Context.SpeakToParticipantsRequest);
        return ActHeardAsync((conferenceId, "speak"), body, cancellationToken);
    }

    public Task SpeakToAllAsync(string conferenceId, SpeakToAllRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = transport.BodyOf(request with { Region = Region }, WireJson.Context.SpeakToAllRequest);
        return ActHeardAsync((conferenceId, "speak"), body, cancellationToken);
    }

    public Task StopPlaybackAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default) =>
        ActOnSomeAsync((conferenceId, "stop"), request, cancellationToken);

    public Task StopPlaybackToAllAsync(string conferenceId, CancellationToken cancellationToken = default) =>
        ActOnAllAsync((conferenceId, "stop"), cancellationToken);

    // This and the digits take no region.
    public Task GatherUsingAudioAsync(string conferenceId, GatherUsingAudioInConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.GatherUsingAudioInConferenceRequest);
        return ActHeardAsync((conferenceId, "gather_using_audio"), body, cancellationToken);
    }

    public Task SendDtmfAsync(string conferenceId, SendDtmfToParticipantsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.SendDtmfToParticipantsRequest);
        return ActHeardAsync((conferenceId, "send_dtmf"), body, cancellationToken);
    }

    public Task SendDtmfToAllAsync(string conferenceId, SendDtmfToAllRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.SendDtmfToAllRequest);
        return ActHeardAsync((conferenceId, "send_dtmf"), body, cancellationToken);
    }
}
