using System.Runtime.CompilerServices;
using ColdCall.Commands;
using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public Task<Conference> StartRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        RecordAsync(conference, RecordingWish.Start, cancellationToken);

    public Task<Conference> PauseRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        RecordAsync(conference, RecordingWish.Pause, cancellationToken);

    public Task<Conference> ResumeRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        RecordAsync(conference, RecordingWish.Resume, cancellationToken);

    public Task<Conference> StopRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        RecordAsync(conference, RecordingWish.Stop, cancellationToken);

    public async IAsyncEnumerable<Recording> ListRecordingsAsync(ConferenceId conference, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (ConferenceRecord state, _) = await ReadAsync(conference.Value, cancellationToken).ConfigureAwait(false);
        if (state.Room.Id is not { } room) yield break;
        IConferenceProvider provider = providers.Get(state.Provider, state.Account);
        await foreach (Recording recording in provider.ListRecordingsAsync(room, cancellationToken).ConfigureAwait(false)) yield return Inputs.InFormatAsked(state, recording);
    }

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return providers.Choose(recording.Provider, recording.Account).OpenRecordingAsync(recording, cancellationToken);
    }

    public Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return providers.Choose(recording.Provider, recording.Account).DeleteRecordingAsync(recording, cancellationToken);
    }

    /// <summary>One wish at a time: a pause that overtook its start would be lost.</summary>
    private Task<Conference> RecordAsync(ConferenceId conference, RecordingWish wish, CancellationToken cancellationToken) =>
        queues.RunAsync($"recording of {conference}", () => RecordAloneAsync(conference, wish, cancellationToken));

    private async Task<Conference> RecordAloneAsync(ConferenceId conference, RecordingWish wish, CancellationToken cancellationToken)
    {
        (Applied applied, IReadOnlyList<StartedCommand> started) =
            await engine.RunAsync(conference.Value, new MachineInput.RecordingAsked(wish), cancellationToken: cancellationToken).ConfigureAwait(false);
        if (applied.Status == ApplyStatus.NotFound) throw new ConferenceNotFoundException(conference.Value);
        if (applied.Status != ApplyStatus.Applied) throw NotRecordable(applied.State!, wish);

        foreach (StartedCommand command in started.Where(each => each.Command is StartRecordingCommand or SetRecordingPausedCommand or StopRecordingCommand))
        {
            SentCommand sent = await command.Sent.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (sent.Outcome.Reason == ProviderErrorReason.ConferenceEnded)
                throw new ConferenceNotRecordableException(conference, "it has just ended at the provider.", sent.Error);
            if (sent.Error is { } error) throw error;
        }

        (ConferenceRecord state, bool quarantined) = await ReadAsync(conference.Value, cancellationToken).ConfigureAwait(false);
        return Views.Of(state, quarantined);
    }

    private static ConferenceNotRecordableException NotRecordable(ConferenceRecord state, RecordingWish wish) => new(
        new ConferenceId(state.Id),
        wish == RecordingWish.Start && state.RecordsFromStart is not null
            ? $"{state.Provider} records a conference from its start only. Open it with Record = true; what is not wanted can be paused."
            : Inputs.CanRecord(state)
            ? $"nothing is being recorded, so there is nothing to {(wish == RecordingWish.Pause ? "pause" : "resume")}. Start a recording first."
            : "it cannot be recorded, because nobody is in it. Wait until a participant has joined.");
}
