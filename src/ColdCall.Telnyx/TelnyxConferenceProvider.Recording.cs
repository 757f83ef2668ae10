using System.Runtime.CompilerServices;
using ColdCall.Providers;
using ColdCall.Telnyx.Webhooks;

namespace ColdCall.Telnyx;

internal sealed partial class TelnyxConferenceProvider
{
    public Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new StartConferenceRecordingRequest { Format = RecordingMapping.FormatOf(command.Format), CommandId = command.CommandId };
        return client.Conferences.StartRecordingAsync(command.ConferenceId, request, cancellationToken);
    }

    public Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new ConferenceRecordingRequest { CommandId = command.CommandId };
        return command.Paused
            ? client.Conferences.PauseRecordingAsync(command.ConferenceId, request, cancellationToken)
            : client.Conferences.ResumeRecordingAsync(command.ConferenceId, request, cancellationToken);
    }

    public Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new StopConferenceRecordingRequest { CommandId = command.CommandId };
        return UnlessAsync(ProviderErrorReason.ConferenceEnded, client.Conferences.StopRecordingAsync(command.ConferenceId, request, cancellationToken));
    }

    public async IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ListRecordingsRequest { ConferenceId = conferenceId };
        await foreach (TelnyxRecording recording in client.Recordings.ListAsync(request, cancellationToken).ConfigureAwait(false))
        {
            // Telnyx does not say that its filters are exact.
            if (recording is { Id.Length: > 0 } && recording.ConferenceId == conferenceId) yield return RecordingMapping.Of(recording, account);
        }
    }

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return client.Recordings.DownloadAsync(recording.Id, RecordingMapping.FormatOf(recording.Format), cancellationToken);
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
