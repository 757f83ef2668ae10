using System.Runtime.CompilerServices;
using ColdCall.Providers;

namespace ColdCall.Twilio;

/// <summary>An account's legs as Twilio lists and ends them: the list of calls knows no labels, the participants of a conference do.</summary>
internal sealed class Legs(ITwilioClient client)
{
    // Twilio has no status for all that is live.
    private static readonly ConferenceStatus[] LiveConferences = [ConferenceStatus.Init, ConferenceStatus.InProgress];
    private static readonly CallStatus[] LiveCalls = [CallStatus.Queued, CallStatus.Ringing, CallStatus.InProgress];

    /// <summary>All conferences of a name, over or not: one of them at most is live.</summary>
    public async IAsyncEnumerable<TwilioConference> ConferencesOfAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TwilioConference conference in client.Conferences.ListAsync(new() { FriendlyName = name }, cancellationToken).ConfigureAwait(false))
        {
            if (conference.Sid.Length > 0 && conference.FriendlyName == name) yield return conference;
        }
    }

    /// <summary>The legs of our conferences of a name.</summary>
    /// <exception cref="ProviderException">Twilio knows no conference of this name.</exception>
    public async Task<LegList> ListAsync(ListLegsCommand command, CancellationToken cancellationToken)
    {
        List<TwilioConference> conferences = [];
        await foreach (TwilioConference conference in ConferencesOfAsync(command.ConferenceName, cancellationToken).ConfigureAwait(false)) conferences.Add(conference);
        if (conferences.Count == 0 && command.ConferenceId is null)
            throw new ProviderException(TwilioDefaults.ProviderName, "list legs", CommandCertainty.Refused, "there is no conference to list the participants of");

        // The list by name may lag behind: what we have seen is asked by its id.
        List<string> live = [.. conferences.Where(conference => conference.Status != ConferenceStatus.Completed).Select(conference => conference.Sid)];
        if (command.ConferenceId is { } known && conferences.All(conference => conference.Sid != known)) live.Add(known);
        List<LiveLeg> legs = [];
        bool anyLive = false;
        foreach (string conference in live)
        {
            if (await ParticipantsAsync(conference, cancellationToken).ConfigureAwait(false) is not { } participants) continue;
            anyLive = true;
            legs.AddRange(participants);
        }

        return new LegList { Legs = legs, ShowsUnknown = anyLive };
    }

    /// <summary>Every live leg of the account: the participants of live conferences with their labels, then all other calls.</summary>
    public async IAsyncEnumerable<LiveLeg> ListAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ConferenceStatus status in LiveConferences)
        {
            await foreach (TwilioConference conference in client.Conferences.ListAsync(new() { Status = status }, cancellationToken).ConfigureAwait(false))
            {
                foreach (LiveLeg leg in await ParticipantsAsync(conference.Sid, cancellationToken).ConfigureAwait(false) ?? [])
                {
                    if (seen.Add(leg.LegId)) yield return leg;
                }
            }
        }

        foreach (CallStatus status in LiveCalls)
        {
            await foreach (TwilioCall call in client.Calls.ListAsync(new() { Status = status }, cancellationToken).ConfigureAwait(false))
            {
                if (call.Sid.Length > 0 && seen.Add(call.Sid)) yield return new LiveLeg { LegId = call.Sid };
            }
        }
    }

    public async Task<bool> IsInAsync(string conferenceId, string legId, CancellationToken cancellationToken)
    {
        try
        {
            return IsLive(await client.Participants.GetAsync(conferenceId, legId, cancellationToken).ConfigureAwait(false));
        }
        catch (ProviderException unknown) when (unknown.StatusCode == 404)
        {
            return false;
        }
    }

    public async Task<bool> IsOverAsync(string conferenceId, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Conferences.GetAsync(conferenceId, cancellationToken).ConfigureAwait(false)).Status == ConferenceStatus.Completed;
        }
        catch (ProviderException unknown) when (unknown.StatusCode == 404)
        {
            return true;
        }
    }

    /// <summary>Ends every leg in a conference.</summary>
    public async Task EmptyAsync(string conferenceId, CancellationToken cancellationToken)
    {
        foreach (LiveLeg leg in await ParticipantsAsync(conferenceId, cancellationToken).ConfigureAwait(false) ?? [])
            await CompleteAsync(leg.LegId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends a leg in whatever state it is; one that has ended is no error.</summary>
    public Task CompleteAsync(string legId, CancellationToken cancellationToken) => EndAsync(legId, CallStatus.Completed, cancellationToken);

    /// <summary>Ends a leg that has not been answered. If somebody has answered by now, nothing came of it, and it is ended as an answered one.</summary>
    public async Task CancelAsync(string legId, CancellationToken cancellationToken)
    {
        CallStatus? left = await EndAsync(legId, CallStatus.Canceled, cancellationToken).ConfigureAwait(false);
        if (left == CallStatus.InProgress) await CompleteAsync(legId, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CallStatus?> EndAsync(string legId, CallStatus status, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Calls.UpdateAsync(legId, new() { Status = status }, cancellationToken).ConfigureAwait(false)).Status;
        }
        catch (ProviderException over) when (over.Reason == ProviderErrorReason.LegEnded)
        {
            return null;
        }
    }

    /// <returns>Null if the conference is over.</returns>
    private async Task<List<LiveLeg>?> ParticipantsAsync(string conferenceId, CancellationToken cancellationToken)
    {
        List<LiveLeg> legs = [];
        try
        {
            await foreach (TwilioParticipant participant in client.Participants.ListAsync(conferenceId, null, cancellationToken).ConfigureAwait(false))
            {
                if (participant.CallSid.Length > 0 && IsLive(participant)) legs.Add(LegOf(participant));
            }

            return legs;
        }
        catch (ProviderException over) when (over.StatusCode == 404)
        {
            return null;
        }
    }

    private static LiveLeg LegOf(TwilioParticipant participant) => new()
    {
        LegId = participant.CallSid,
        Tag = participant.Label,
        Answered = participant.Status == ParticipantStatus.Connected,
    };

    private static bool IsLive(TwilioParticipant participant) => participant.Status != ParticipantStatus.Complete && participant.Status != ParticipantStatus.Failed;
}
