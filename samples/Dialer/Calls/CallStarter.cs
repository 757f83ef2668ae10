using ColdCall;
using Dialer.Data;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>Makes calls: first the record, which decides whether there may be one, then the conference and its two legs.</summary>
internal sealed class CallStarter(CallJournal journal, IConferenceDialer dialer, IDestinationGuard guard, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>The call: a new one, or the one that the same request made before.</returns>
    /// <exception cref="ProblemException">The agent or the number is busy, the key is taken, or the provider refused.</exception>
    /// <exception cref="DestinationNotAllowedException">The number must not be called; nobody was rung.</exception>
    public async Task<Call> StartAsync(NewCall wanted)
    {
        (Call call, bool isNew) = await AddAsync(wanted);
        return isNew && call.ClientId is not null ? await RingFirstAsync(call.Id) : Placed(call);
    }

    /// <summary>Names the agent of a call that was made without one, and rings.</summary>
    public async Task<Call> JoinAsync(Call call, string clientId)
    {
        bool isNew = false;
        Call? joined = await journal.ChangeAsync(call.Id, each =>
        {
            isNew = each is { ClientId: null, EndedAt: null, Cause: null };
            if (isNew) each.ClientId = clientId;
        });
        if (joined is null) throw await BusyAsync(clientId, number: null) ?? Problem.NotActive("The agent has just begun another call.");
        if (joined.EndedAt is not null || joined.Cause is not null) throw Problem.NotActive($"Call {call.Id} has ended. Make a new one.");
        if (joined.ClientId != clientId) throw Problem.OtherAgent(call.Id);
        return isNew ? await RingFirstAsync(call.Id) : joined;
    }

    /// <summary>Rings the agent, and the lead once the agent has joined; whoever was rung for this try already is not rung again.</summary>
    /// <returns>What went wrong and has ended the call; null if nothing.</returns>
    public async Task<ColdCallException?> RingAsync(string id, int attempt)
    {
        try
        {
            Call call = (await journal.FindAsync(id))!;
            Conference conference = await dialer.OpenAsync(new() { Key = id, Provider = call.Provider });
            call = (await journal.ChangeAsync(id, each => each.ConferenceId = conference.Id.Value))!;
            if (call is { EndedAt: null, Cause: null }) await DialBothAsync(call, conference.Id, attempt);
            else await dialer.EndAsync(conference.Id);
            return null;
        }
        catch (ConferenceEndedException)
        {
            // It was ended while it was being placed; the events of that tell the rest.
            return null;
        }
        catch (ColdCallException fault)
        {
            await FailAsync(id, fault);
            return fault;
        }
    }

    private async Task<Call> RingFirstAsync(string id) => await RingAsync(id, attempt: 1) switch
    {
        NumberBusyException { Conference.Value: var other } => throw Problem.NumberBusy((await journal.FindAsync(call => call.ConferenceId == other))?.Id),
        DestinationNotAllowedException refused => throw refused,
        _ => Placed((await journal.FindAsync(id))!),
    };

    private async Task DialBothAsync(Call call, ConferenceId conference, int attempt)
    {
        var agentKey = new LegKey(call.Id, LegRole.Agent, attempt);
        var leadKey = new LegKey(call.Id, LegRole.Lead, attempt);
        Participant agent = await dialer.DialAsync(new()
        {
            Conference = conference,
            Key = agentKey.ToString(),
            To = Destination.Browser(call.ClientId!),
            EndConferenceOnExit = true,
        });
        Participant lead = await dialer.DialAsync(new()
        {
            Conference = conference,
            Key = leadKey.ToString(),
            To = Destination.Phone(call.ToPhone),
            From = PhoneNumber.Parse(call.FromPhone),
            After = agent.Id,
            EndConferenceOnExit = true,
        });
        await journal.ChangeAsync(call.Id, each =>
        {
            // The end of a leg is told by its event alone, together with what follows from it.
            if (agent.State != ParticipantState.Ended) LegFacts.Take(each, agentKey, agent);
            if (lead.State != ParticipantState.Ended) LegFacts.Take(each, leadKey, lead);
        });
    }

    private async Task FailAsync(string id, ColdCallException fault)
    {
        Call call = (await journal.ChangeAsync(id, each => each.End(CallCause.Failed, clock.GetUtcNow(), $"The call could not be placed: {fault.Message}")))!;
        if (call.ConferenceId is { } conference) await dialer.EndAsync(new ConferenceId(conference));
    }

    private async Task<(Call Call, bool IsNew)> AddAsync(NewCall wanted)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            if (wanted.IdempotencyKey is { } key && await journal.FindAsync(call => call.IdempotencyKey == key) is { } same)
                return same.Fingerprint == wanted.Fingerprint ? (same, false) : throw Problem.KeyReused(same.Id);
            guard.Check(Destination.Phone(wanted.To));
            var call = new Call
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("n"),
                IdempotencyKey = wanted.IdempotencyKey,
                Fingerprint = wanted.Fingerprint,
                ClientId = wanted.ClientId,
                ContactId = wanted.ContactId,
                ToPhone = wanted.To.Value,
                FromPhone = wanted.From.Value,
                Provider = wanted.Provider,
                CreatedAt = clock.GetUtcNow(),
            };
            if (await journal.TryAddAsync(call)) return (call, true);
            if (wanted.IdempotencyKey is { } taken && await journal.FindAsync(each => each.IdempotencyKey == taken) is not null) continue;
            if (await BusyAsync(wanted.ClientId, wanted.To.Value) is { } busy) throw busy;
        }

        throw Problem.NotActive("The agent or the number has just been in another call. Try again.");
    }

    private async Task<ProblemException?> BusyAsync(string? clientId, string? number)
    {
        if (clientId is not null && await journal.FindAsync(call => call.ClientId == clientId && call.EndedAt == null) is { } ofAgent) return Problem.AgentBusy(clientId, ofAgent.Id);
        return number is not null && await journal.FindAsync(call => call.ToPhone == number && call.EndedAt == null) is { } ofNumber ? Problem.NumberBusy(ofNumber.Id) : null;
    }

    /// <summary>A call that never got as far as a leg of the agent was refused, and a repeated request hears that again.</summary>
    private static Call Placed(Call call) =>
        call is { Cause: CallCause.Failed, EndedAt: not null, StartedAt: null } ? throw Problem.ProviderFailed(call.CauseText!) : call;
}
