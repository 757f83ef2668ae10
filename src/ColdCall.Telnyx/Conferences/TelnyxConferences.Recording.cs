using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Conferences;

/// <content>Recordings of a conference.</content>
internal sealed partial class TelnyxConferences
{
    public Task StartRecordingAsync(string conferenceId, StartConferenceRecordingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = transport.BodyOf(request with { Region = Region }, WireJson.Context.StartConferenceRecordingRequest);
        return ActOnceAsync((conferenceId, "record_start"), body, cancellationToken);
    }

    public Task PauseRecordingAsync(string conferenceId, ConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        ActOnRecordingAsync((conferenceId, "record_pause"), request, cancellationToken);

    public Task ResumeRecordingAsync(string conferenceId, ConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        ActOnRecordingAsync((conferenceId, "record_resume"), request, cancellationToken);

    public Task StopRecordingAsync(string conferenceId, StopConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default)
    {
        StopConferenceRecordingRequest stop = (request ?? new StopConferenceRecordingRequest()) with { Region = Region };
        return ActAsync((conferenceId, "record_stop"), transport.BodyOf(stop, WireJson.Context.StopConferenceRecordingRequest), cancellationToken);
    }

    private Task ActOnRecordingAsync((string ConferenceId, string Action) what, ConferenceRecordingRequest? request, CancellationToken cancellationToken)
    {
        ConferenceRecordingRequest recording = (request ?? new ConferenceRecordingRequest()) with { Region = Region };
        return ActAsync(what, transport.BodyOf(recording, WireJson.Context.ConferenceRecordingRequest), cancellationToken);
    }
}
