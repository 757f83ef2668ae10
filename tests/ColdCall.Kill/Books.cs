namespace ColdCall.Kill;

/// <summary>Whether what the handler was told adds up.</summary>
internal static class Books
{
    /// <param name="lines">The journal of both lives.</param>
    /// <param name="conferences">Every conference that was opened; all have ended.</param>
    public static IEnumerable<string> BreaksOf(IReadOnlyList<JournalLine> lines, IReadOnlyCollection<string> conferences) =>
        conferences.SelectMany(conference => BreaksOf(conference, [.. lines.Where(line => line.Conference == conference)]));

    private static IEnumerable<string> BreaksOf(string conference, IReadOnlyList<JournalLine> lines)
    {
        List<JournalLine> told = [.. lines.Where(line => line.IsDone).DistinctBy(line => line.Id)];
        if (!told.Select(line => line.Sequence).SequenceEqual(Enumerable.Range(1, told.Count).Select(number => (long)number)))
            yield return $"{conference}: callbacks {string.Join(' ', told.Select(line => line.Sequence))} are not all of them, one after the other";
        if (told.LastOrDefault()?.Type != "ConferenceEnded") yield return $"{conference}: the last callback is {told.LastOrDefault()?.Type ?? "none"}, not the end";

        // Only what ran, or had not been recorded, when the process died may come again.
        JournalLine? atKill = lines.LastOrDefault(line => line.Life == 1);
        foreach (IGrouping<string, JournalLine> repeated in lines.Where(line => !line.IsDone).GroupBy(line => line.Id).Where(each => each.Count() > 1))
        {
            bool isDeclared = repeated.Count() == 2 && repeated.Key == atKill?.Id && repeated.Select(line => line.Life).SequenceEqual([1, 2]);
            if (!isDeclared) yield return $"{conference}: {repeated.First().Type} of {repeated.First().About} came {repeated.Count()} times";
        }

        foreach (IGrouping<(string Type, string About), JournalLine> twins in told.Where(line => line.Type != "ParticipantMuteChanged").GroupBy(line => (line.Type, line.About)).Where(each => each.Count() > 1))
            yield return $"{conference}: {twins.Key.Type} of {twins.Key.About} was told by {twins.Count()} callbacks";
    }
}
