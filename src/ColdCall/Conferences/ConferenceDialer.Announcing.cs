using ColdCall.Commands;
using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public async Task AnnounceAsync(ConferenceId conference, Uri audio, CancellationToken cancellationToken = default)
    {
        (Applied applied, SentCommand? sent) = await AnnounceAsync(conference, null, audio, cancellationToken).ConfigureAwait(false);
        if (applied.Status == ApplyStatus.NotFound) throw new ConferenceNotFoundException(conference.Value);
        if (applied.Status != ApplyStatus.Applied || sent?.Outcome.Reason == ProviderErrorReason.ConferenceEnded) throw new ConferenceEndedException(conference);
        if (sent?.Error is { } error) throw error;
    }

    public async Task AnnounceAsync(ParticipantId participant, Uri audio, CancellationToken cancellationToken = default)
    {
        (Applied applied, SentCommand? sent) = await AnnounceAsync(participant.Conference, Inputs.NumberOf(participant), audio, cancellationToken).ConfigureAwait(false);
        if (applied.State?.Find(Inputs.NumberOf(participant)) is not { } hearer) throw new ConferenceNotFoundException(participant.Value);
        bool gone = sent?.Outcome.Reason is ProviderErrorReason.LegEnded or ProviderErrorReason.ConferenceEnded;
        if (applied.Status != ApplyStatus.Applied || gone) throw new CallNotActiveException(participant, hearer.State, sent?.Error);
        if (sent?.Error is { } error) throw error;
    }

    private async Task<(Applied Applied, SentCommand? Sent)> AnnounceAsync(ConferenceId conference, int? participant, Uri audio, CancellationToken cancellationToken)
    {
        RequestRules.Check(audio);
        (Applied applied, IReadOnlyList<StartedCommand> started) =
            await engine.RunAsync(conference.Value, new MachineInput.AnnounceAsked(participant, audio), cancellationToken: cancellationToken).ConfigureAwait(false);
        StartedCommand? command = started.FirstOrDefault(each => each.Command is AnnounceCommand);
        return (applied, command is null ? null : await command.Sent.WaitAsync(cancellationToken).ConfigureAwait(false));
    }
}
