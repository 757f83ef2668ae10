using ColdCall.Endurance.Site;

namespace ColdCall.Endurance.Webhooks;

/// <summary>A call that was made, and what its application must have been told of it.</summary>
internal sealed record MadeCall(string Conference, CallKind Kind, bool EndSeen)
{
    /// <returns>What is wrong; null if nothing.</returns>
    public string? FaultIn(IReadOnlyList<Told> told)
    {
        if (!EndSeen) return "its end was never told";
        if (told.GroupBy(each => (each.Event, each.Who)).FirstOrDefault(same => same.Count() > 1) is { } twice) return $"told twice: {twice.Key.Event} {twice.Key.Who}";
        if (!told.Select(each => each.Sequence).SequenceEqual(Enumerable.Range(1, told.Count).Select(number => (long)number))) return "told out of order";
        return Expected().Where(each => !IsTold(told, each) && !IsOvertaken(told, each.Event, each.Who)).Select(each =>
            $"not told: {each.Event} {each.Who} {string.Join('|', each.Causes)}; told: {string.Join("; ", told.Select(one => $"{one.Event} {one.Who} {one.Cause} {one.Source}"))}").FirstOrDefault();
    }

    /// <summary>What a participant did before its end, and what nobody is told any more, because the webhook of the end came first.</summary>
    public int OvertakenIn(IReadOnlyList<Told> told) => Expected().Count(each => !IsTold(told, each) && IsOvertaken(told, each.Event, each.Who));

    private static bool IsTold(IReadOnlyList<Told> told, (string Event, string Who, string[] Causes) expected) =>
        told.Any(one => (one.Event, one.Who) == (expected.Event, expected.Who) && (expected.Causes.Length == 0 || expected.Causes.Contains(one.Cause)));

    private static bool IsOvertaken(IReadOnlyList<Told> told, string what, string who) =>
        what is nameof(ParticipantAnswered) or nameof(ParticipantJoined) or nameof(ParticipantLeft)
        && told.Any(one => one.Event == nameof(ParticipantEnded) && one.Who == who && one.Source == nameof(EventSource.Webhook));

    private IEnumerable<(string Event, string Who, string[] Causes)> Expected()
    {
        yield return (nameof(ConferenceStarted), "-", []);
        yield return (nameof(ParticipantAnswered), "agent", []);
        yield return (nameof(ParticipantJoined), "agent", []);
        yield return (nameof(ParticipantLeft), "agent", []);
        yield return (nameof(ParticipantEnded), "agent", []);
        if (Kind == CallKind.LeadIsBusy)
        {
            yield return (nameof(ParticipantEnded), "lead", ["Busy"]);
        }
        else
        {
            yield return (nameof(ParticipantAnswered), "lead", []);
            yield return (nameof(ParticipantJoined), "lead", []);
            yield return (nameof(ParticipantLeft), "lead", []);
            yield return (nameof(ParticipantEnded), "lead", Kind == CallKind.LeadHangsUp ? ["HungUp"] : ["ConferenceEnded"]);
        }

        yield return (nameof(ConferenceEnded), "-", Kind == CallKind.LeadHangsUp ? ["HostLeft"] : ["Requested"]);
    }
}
