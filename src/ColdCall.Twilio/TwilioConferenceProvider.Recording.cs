using System.Runtime.CompilerServices;
using ColdCall.Providers;
using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio;

internal sealed partial class TwilioConferenceProvider
{
    // Twilio's name for the recording that is under way.
    private const string CurrentRecording = "Twilio.CURRENT";

    public Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Twilio records a conference from its start only: the dials into it say so.");

    public Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        UpdateRecordingRequest request = command.Paused
            // What is left out takes no time in the file, as with other providers.
            ? new() { Status = RecordingStatus.Paused, PauseBehavior = RecordingPause.Skip }
            : new() { Status = RecordingStatus.InProgress };
        return client.ConferenceRecordings.UpdateAsync(command.ConferenceId, CurrentRecording, request, cancellationToken);
    }

    public async Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            await client.ConferenceRecordings.UpdateAsync(command.ConferenceId, CurrentRecording, new() { Status = RecordingStatus.Stopped }, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException over) when (over.StatusCode == 404)
        {
        }
    }

    public async IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (TwilioRecording recording in client.ConferenceRecordings.ListAsync(conferenceId, null, cancellationToken).ConfigureAwait(false))
        {
            if (recording.Sid.Length > 0 && recording.Status == RecordingStatus.Completed) yield return RecordingMapping.Of(recording, account);
        }
    }

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return client.Recordings.DownloadAsync(recording.Id, new() { Format = RecordingMapping.FormatOf(recording.Format) }, cancellationToken);
    }

    public async Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        try
        {
            await client.Recordings.DeleteAsync(recording.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException gone) when (gone.StatusCode == 404)
        {
        }
    }
}
