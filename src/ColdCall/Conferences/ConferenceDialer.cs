using System.Runtime.CompilerServices;
using ColdCall.Commands;
using ColdCall.Guards;
using ColdCall.Providers;
using ColdCall.Reconciling;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using ColdCall.Tags;
using ColdCall.Telemetry;

namespace ColdCall.Conferences;

/// <summary>What applications call. Each member checks its input, tells the engine, and waits for as much of the answer as it promises.</summary>
internal sealed partial class ConferenceDialer(
    IConferenceStore store,
    ConferenceProcessor processor,
    ConferenceEngine engine,
    ProviderDirectory providers,
    ProviderChoice choice,
    ConferenceWatch watch,
    StopEverything stopEverything,
    TagCodec tags,
    GuardSettings guard,
    LegPlaces places,
    SerialQueues queues,
    IIdSource ids,
    EngineTelemetry telemetry,
    EngineClock clock) : IConferenceDialer
{
    /// <summary>How often a waiter looks by itself: another process may have made the change.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    public async Task<Conference> OpenAsync(OpenConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(request);
        providers.RequireAny(request.Provider, request.Account);
        string fingerprint = RequestRules.FingerprintOf(request);
        string name = $"conference {request.Key}";

        string? holder = await store.FindHolderAsync(name, cancellationToken).ConfigureAwait(false);
        if (holder is null)
        {
            IConferenceProvider provider = await choice.ChooseAsync(request, cancellationToken).ConfigureAwait(false);
            ConferenceRecord opened = ConferenceMachine.Open(request, ids.NewId(), fingerprint, provider, clock.GetUtcNow()) with { Trace = EngineTelemetry.CurrentTrace };
            Applied applied = await processor.OpenAsync(opened, new Reservation { Name = name, Holder = opened.Id }, cancellationToken).ConfigureAwait(false);
            if (applied.Status == ApplyStatus.Applied)
            {
                telemetry.Opened(provider.Name);
                return Views.Of(applied.State!);
            }

            holder = applied.Taken!.Holder;
        }

        (ConferenceRecord existing, bool quarantined) = await ReadAsync(holder, cancellationToken).ConfigureAwait(false);
        return existing.Fingerprint == fingerprint ? Views.Of(existing, quarantined) : throw new KeyConflictException(request.Key, $"conference {holder}");
    }

    public async Task<Participant> DialAsync(DialRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestRules.Check(request);
        string fingerprint = RequestRules.FingerprintOf(request);
        string name = $"dial {request.Key}";
        if (await store.FindHolderAsync(name, cancellationToken).ConfigureAwait(false) is { } holder)
            return await SameDialAsync(request.Key, fingerprint, holder, cancellationToken).ConfigureAwait(false);

        if (guard.Judge(request.To) is { } refusal) throw new DestinationNotAllowedException(request.To, refusal.Reason, refusal.Problem);
        (ConferenceRecord state, _) = await ReadAsync(request.Conference.Value, cancellationToken).ConfigureAwait(false);
        RequireKnown(state, request.After);
        RequireKnown(state, request.Supervise?.WhisperTo);
        return await NewDialAsync(state, request, fingerprint, name, cancellationToken).ConfigureAwait(false);
    }

    public async Task<BrowserToken> CreateBrowserTokenAsync(
        string identity, string? provider = null, string account = "", CancellationToken cancellationToken = default)
    {
        // The destination is what checks an identity; a token for one that cannot be rung would be of no use.
        var browser = new BrowserDestination { Identity = identity };
        return await providers.Choose(provider, account).CreateBrowserTokenAsync(browser.Identity, cancellationToken).ConfigureAwait(false);
    }

    public Task<Participant> MuteAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        ControlAsync(participant, new MachineInput.MuteAsked(Inputs.NumberOf(participant), Muted: true), cancellationToken);

    public Task<Participant> UnmuteAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        ControlAsync(participant, new MachineInput.MuteAsked(Inputs.NumberOf(participant), Muted: false), cancellationToken);

    public Task<Participant> HoldAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        ControlAsync(participant, new MachineInput.HoldAsked(Inputs.NumberOf(participant), OnHold: true), cancellationToken);

    public Task<Participant> UnholdAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        ControlAsync(participant, new MachineInput.HoldAsked(Inputs.NumberOf(participant), OnHold: false), cancellationToken);

    public async Task<Participant> SuperviseAsync(ParticipantId participant, Supervision supervision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(supervision);
        RequestRules.Check(supervision, participant.Conference);
        (ConferenceRecord state, _) = await ReadAsync(participant.Conference.Value, cancellationToken).ConfigureAwait(false);
        RequireKnown(state, participant);
        RequireKnown(state, supervision.WhisperTo);
        if (state.Find(Inputs.NumberOf(participant))!.Supervision is null)
            throw new ArgumentException($"Participant {participant} is no supervisor. Set DialRequest.Supervise when you dial one.", nameof(participant));
        if (supervision.WhisperTo is { } to && (to == participant || state.Find(Inputs.NumberOf(to)) is not { InRoom: true }))
            throw new ArgumentException($"Participant {to} cannot be whispered to: it is not in the conference, or the supervisor itself.", nameof(supervision));
        return await ControlAsync(participant, new MachineInput.SuperviseAsked(Inputs.NumberOf(participant), supervision), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Participant> RemoveAsync(ParticipantId participant, CancellationToken cancellationToken = default)
    {
        (Applied applied, IReadOnlyList<StartedCommand> started) =
            await engine.RunAsync(participant.Conference.Value, new MachineInput.RemoveAsked(Inputs.NumberOf(participant)), cancellationToken: cancellationToken).ConfigureAwait(false);
        if (applied.Status is ApplyStatus.NotFound or ApplyStatus.Refused) throw new ConferenceNotFoundException(participant.Value);
        await Task.WhenAll(started.Select(each => each.Sent)).WaitAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(participant, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Conference> EndAsync(ConferenceId conference, CancellationToken cancellationToken = default)
    {
        (Applied applied, IReadOnlyList<StartedCommand> started) =
            await engine.RunAsync(conference.Value, new MachineInput.EndAsked(ConferenceEndCause.Requested), cancellationToken: cancellationToken).ConfigureAwait(false);
        if (applied.Status == ApplyStatus.NotFound) throw new ConferenceNotFoundException(conference.Value);
        if (applied.Status == ApplyStatus.Quarantined) await EndAtProviderAsync(applied.State!, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(started.Select(each => each.Sent)).WaitAsync(cancellationToken).ConfigureAwait(false);
        return await GetAsync(conference, cancellationToken).ConfigureAwait(false) ?? throw new ConferenceNotFoundException(conference.Value);
    }

    public async Task<Conference?> GetAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        await processor.ReadAsync(conference.Value, cancellationToken).ConfigureAwait(false) is { } read ? Views.Of(read.State, read.Quarantined) : null;

    public async IAsyncEnumerable<Conference> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (string id in store.ListLiveAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await GetAsync(new ConferenceId(id), cancellationToken).ConfigureAwait(false) is { } conference) yield return conference;
        }
    }

    private async Task<Participant> NewDialAsync(ConferenceRecord state, DialRequest request, string fingerprint, string name, CancellationToken cancellationToken)
    {
        var key = new Reservation { Name = name, Holder = request.Conference.Value };
        while (true)
        {
            IReadOnlyList<string> found = await places.FindAsync(state, cancellationToken).ConfigureAwait(false);
            var asked = new MachineInput.DialAsked(request, fingerprint, guard.Current.OneCallPerNumber) { Places = found };
            (Applied applied, IReadOnlyList<StartedCommand> started) =
                await engine.RunAsync(request.Conference.Value, asked, reserve: [key], cancellationToken: cancellationToken).ConfigureAwait(false);
            if (applied is not { Status: ApplyStatus.KeyTaken, Taken: { } taken })
                return await NewParticipantAsync((applied, started), request.Conference, request.Key, cancellationToken).ConfigureAwait(false);
            if (taken.Name == name) return await SameDialAsync(request.Key, fingerprint, taken.Holder, cancellationToken).ConfigureAwait(false);

            // Somebody was faster: there may be another place.
            if (!found.Contains(taken.Name)) throw new NumberBusyException(((PhoneDestination)request.To).Number, new ConferenceId(taken.Holder));
        }
    }

    /// <summary>The participant that a request has just made, once the provider has answered what was asked of it; a refusal is thrown.</summary>
    private async Task<Participant> NewParticipantAsync(
        (Applied Applied, IReadOnlyList<StartedCommand> Started) made, ConferenceId conference, string key, CancellationToken cancellationToken)
    {
        switch (made.Applied.Status)
        {
            case ApplyStatus.Refused or ApplyStatus.Quarantined: throw new ConferenceEndedException(conference);
            case ApplyStatus.NotFound: throw new ConferenceNotFoundException(conference.Value);
        }

        ConferenceRecord state = made.Applied.State!;
        ParticipantId id = state.IdOf(state.Participants.Single(participant => participant.Key == key).Number);
        ProviderException? error = await FirstErrorAsync(made.Started, id, cancellationToken).ConfigureAwait(false);
        Participant participant = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (participant.Cause == ParticipantEndCause.ConferenceEnded && error is { Reason: ProviderErrorReason.ConferenceEnded }) throw new ConferenceEndedException(conference);
        return participant.Cause == ParticipantEndCause.Refused && error is not null ? throw error : participant;
    }

    private static async Task<ProviderException?> FirstErrorAsync(IReadOnlyList<StartedCommand> started, ParticipantId participant, CancellationToken cancellationToken)
    {
        if (started.FirstOrDefault(each => each.Command is DialCommand or AnswerCommand && each.Command.Participant == participant) is not { } first) return null;
        return (await first.Sent.WaitAsync(cancellationToken).ConfigureAwait(false)).Error;
    }

    private async Task<Participant> SameDialAsync(string key, string fingerprint, string holder, CancellationToken cancellationToken)
    {
        (ConferenceRecord state, _) = await ReadAsync(holder, cancellationToken).ConfigureAwait(false);
        ParticipantRecord existing = state.Participants.Single(participant => participant.Key == key);
        return existing.Fingerprint == fingerprint
            ? Views.Of(state, existing)
            : throw new KeyConflictException(key, $"participant {state.IdOf(existing.Number)}");
    }

    /// <summary>Mute, hold and supervision: asked only of somebody who is in the conference, and answered with the provider's word.</summary>
    private async Task<Participant> ControlAsync(ParticipantId participant, MachineInput input, CancellationToken cancellationToken)
    {
        (Applied applied, IReadOnlyList<StartedCommand> started) = await engine.RunAsync(participant.Conference.Value, input, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (applied.Status == ApplyStatus.NotFound || applied.State!.Find(Inputs.NumberOf(participant)) is null) throw new ConferenceNotFoundException(participant.Value);
        ParticipantState state = applied.State.Find(Inputs.NumberOf(participant))!.State;
        if (applied.Status != ApplyStatus.Applied) throw new CallNotActiveException(participant, state);

        StartedCommand command = started.First(each => each.Command is SetMutedCommand or SetOnHoldCommand or SetSupervisionCommand && each.Command.Participant == participant);
        SentCommand sent = await command.Sent.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (sent.Outcome.Reason is ProviderErrorReason.LegEnded or ProviderErrorReason.ConferenceEnded) throw new CallNotActiveException(participant, state, sent.Error);
        if (sent.Error is { } error) throw error;
        return await ReadAsync(participant, cancellationToken).ConfigureAwait(false);
    }

    private static void RequireKnown(ConferenceRecord state, ParticipantId? participant)
    {
        if (participant is { } id && state.Find(Inputs.NumberOf(id)) is null) throw new ConferenceNotFoundException(id.Value);
    }

    private async Task<(ConferenceRecord State, bool Quarantined)> ReadAsync(string id, CancellationToken cancellationToken) =>
        await processor.ReadAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new ConferenceNotFoundException(id);

    private async Task<Participant> ReadAsync(ParticipantId id, CancellationToken cancellationToken)
    {
        (ConferenceRecord state, _) = await ReadAsync(id.Conference.Value, cancellationToken).ConfigureAwait(false);
        return state.Find(Inputs.NumberOf(id)) is { } participant ? Views.Of(state, participant) : throw new ConferenceNotFoundException(id.Value);
    }
}
