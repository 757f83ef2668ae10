using ColdCall.Commands;
using ColdCall.Providers;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public async Task<Participant> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(request);
        string fingerprint = RequestRules.FingerprintOf(request);
        (ConferenceRecord state, _) = await ReadAsync(request.Conference.Value, cancellationToken).ConfigureAwait(false);
        var key = new Reservation { Name = $"dial {request.Key}", Holder = request.Conference.Value };
        var leg = new Reservation { Name = $"leg {ProviderDirectory.KeyOf(state.Provider, state.Account)} {request.LegId}", Holder = request.Key };
        (Applied applied, IReadOnlyList<StartedCommand> started) = await engine.RunAsync(
            request.Conference.Value, new MachineInput.AnswerAsked(request, fingerprint), reserve: [key, leg], cancellationToken: cancellationToken).ConfigureAwait(false);
        if (applied is not { Status: ApplyStatus.KeyTaken, Taken: { } taken })
            return await NewParticipantAsync((applied, started), request.Conference, request.Key, cancellationToken).ConfigureAwait(false);
        return taken.Name == key.Name
            ? await SameDialAsync(request.Key, fingerprint, taken.Holder, cancellationToken).ConfigureAwait(false)
            : throw new KeyConflictException(request.Key, $"a leg that is answered under the key '{taken.Holder}' already");
    }

    public async Task RejectAsync(IncomingLeg incoming, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        IConferenceProvider provider = providers.Get(incoming.Provider, incoming.Account);
        await provider.HangUpAsync(new HangUpCommand { CommandId = ids.NewId(), LegId = incoming.LegId }, cancellationToken).ConfigureAwait(false);
    }
}
