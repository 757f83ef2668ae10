using ColdCall.Emulator.Core;
using ColdCall.Providers;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Simulation.Checking;

internal sealed partial class Checker
{
    private IEnumerable<Leg> OurLiveLegs => world.Emulator.Exchange.Legs.Where(leg => leg.IsAlive && !world.Workload.IsForeign(leg.Order.To));

    /// <summary>Whether all that has to come to rest has.</summary>
    public bool IsSettled => UnknownLeft() is null && LiveSetsDiffer() is null && WishesDiffer() is null && _parked.Count == 0 && _states.Values.All(state => state.Owed.Count == 0);

    public bool HasEnded => _states.Values.All(state => state.EndedAt is not null) && !OurLiveLegs.Any() && _states.Values.All(state => state.Owed.Count == 0);

    public bool ProviderIsEmpty => !OurLiveLegs.Any();

    /// <summary>Two minutes after the last fault.</summary>
    public void RequireSettled()
    {
        if (UnknownLeft() is { } unknown) Break(Invariant.NoUnknownLeft, unknown);
        if (LiveSetsDiffer() is { } legs) Break(Invariant.LiveSetsAgree, legs);
        if (WishesDiffer() is { } wish) Break(Invariant.NewestWishHolds, wish);
        if (_parked.Count > 0) Break(Invariant.EverythingIsTold, $"{_parked.Count} events are still set aside.");
    }

    public void RequireEnded()
    {
        foreach (Leg leg in OurLiveLegs) Break(Invariant.StopEverythingStops, $"The leg to {leg.Order.To} is up after everything was stopped.");
        foreach (ConferenceRecord state in _states.Values)
        {
            if (state.EndedAt is null) Break(Invariant.EverythingEnds, $"Conference {state.Id} has not ended: {Describe(state)}.");
        }
    }

    public void RequireTold()
    {
        if (_pending > 0) Break(Invariant.EverythingIsTold, $"{_pending} callbacks are still owed.");
        foreach (ConferenceRecord state in _states.Values)
        {
            SortedDictionary<long, InboxStatus> stream = StreamOf(state.Id);
            if (stream.Count != state.LastCallback || (stream.Count > 0 && stream.Keys.Last() != state.LastCallback))
                Break(Invariant.EverythingIsTold, $"Conference {state.Id} has decided on {state.LastCallback} callbacks, and {stream.Count} were stored.");
            foreach (ParticipantRecord participant in state.Participants)
            {
                if (participant.Told != ParticipantState.Ended) Break(Invariant.EverythingIsTold, $"Participant {state.IdOf(participant.Number)} was told as {participant.Told} at last.");
            }
        }
    }

    /// <summary>Every intent has come to one of its ends, and what rang has an intent that says so, or that nobody could know.</summary>
    public void RequireBalance()
    {
        int intents = 0;
        int closed = 0;
        foreach (ParticipantRecord participant in _states.Values.SelectMany(state => state.Participants))
        {
            intents++;
            if (participant.Intent is IntentState.Confirmed or IntentState.Void) closed++;
        }

        if (intents != closed) Break(Invariant.BooksBalance, $"{intents} intents, {closed} of them closed.");
        foreach (string number in _rung)
        {
            ParticipantRecord? rung = _states.Values.SelectMany(state => state.Participants).FirstOrDefault(participant => (participant.To as PhoneDestination)?.Number.Value == number);
            if (rung is null || rung.SentAt is null) Break(Invariant.BooksBalance, $"{number} rang, and no intent was sent.");
        }
    }

    public void RequireSilentLogs(IReadOnlyList<string> secrets)
    {
        foreach (string line in Log)
        {
            if (secrets.FirstOrDefault(secret => line.Contains(secret, StringComparison.Ordinal)) is { } secret)
                Break(Invariant.NoSecretsInLogs, $"The log says {secret}: {line}");
        }
    }

    private string? UnknownLeft()
    {
        foreach (ConferenceRecord state in _states.Values)
        {
            ParticipantRecord? unknown = state.Participants.FirstOrDefault(participant => participant is { Intent: IntentState.Unknown or IntentState.Sent, Ended: false });
            if (unknown is not null) return $"Of participant {state.IdOf(unknown.Number)} nobody knows whether it rang ({unknown.Intent}).";
        }

        return null;
    }

    private string? LiveSetsDiffer()
    {
        HashSet<string> theirs = [.. OurLiveLegs.Select(leg => leg.Order.To)];
        foreach (ConferenceRecord state in _states.Values)
        {
            foreach (ParticipantRecord participant in state.Participants)
            {
                if (participant.To is not PhoneDestination { Number.Value: { } number }) continue;
                bool thinksUp = participant is { Intent: IntentState.Confirmed, Ended: false } && !participant.LegOver;
                if (thinksUp != theirs.Remove(number)) return $"The leg to {number} (participant {state.IdOf(participant.Number)}, {participant.State}) is {(thinksUp ? "down at the provider and up for us" : "up at the provider and down for us")}.";
            }
        }

        return theirs.Count == 0 ? null : $"Nobody knows the legs to {string.Join(", ", theirs)}.";
    }

    private string? WishesDiffer()
    {
        foreach (Leg leg in OurLiveLegs)
        {
            if (leg.Participant is not { Joined: true } seated || world.Workload.Find(leg.Order.To) is not { } dialed) continue;
            if (dialed.Mute.Differs(seated.Seat.Muted)) return $"{leg.Order.To} was to be {(dialed.Mute.Value ? "muted" : "heard")}, and that was acknowledged.";
            if (dialed.Hold.Differs(seated.Seat.OnHold)) return $"{leg.Order.To} was to be {(dialed.Hold.Value ? "on hold" : "off hold")}, and that was acknowledged.";
            foreach (ConferenceRecord state in _states.Values)
            {
                ParticipantRecord? participant = state.Participants.FirstOrDefault(each => (each.To as PhoneDestination)?.Number.Value == leg.Order.To);
                if (participant is null || state.Owed.Any(owed => owed.Command is SetMutedCommand or SetOnHoldCommand)) continue;
                if (participant.Muted != seated.Seat.Muted) return $"{leg.Order.To} is {(participant.Muted ? "muted" : "not muted")} for us, and the provider says otherwise.";
                if (participant.OnHold != seated.Seat.OnHold) return $"{leg.Order.To} is {(participant.OnHold ? "on hold" : "not on hold")} for us, and the provider says otherwise.";
            }
        }

        return null;
    }
}
