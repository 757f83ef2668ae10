using System.Globalization;

namespace ColdCall.Kill;

/// <summary>A line of the handler's journal.</summary>
internal sealed record JournalLine(bool IsDone, int Life, string Conference, long Sequence, int Attempt, string Id, string Type, string About)
{
    /// <returns>The lines; a kill may have cut the last one of a life short.</returns>
    public static async Task<IReadOnlyList<JournalLine>> ReadAsync(string file)
    {
        if (!File.Exists(file)) return [];
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return [.. (await reader.ReadToEndAsync()).Split('\n').Select(Parse).OfType<JournalLine>()];
    }

    private static JournalLine? Parse(string line) => line.Split(' ') is [var mark, var life, var conference, var sequence, var attempt, var id, var type, var about]
        ? new(mark == "done", Number(life), conference, Number(sequence), Number(attempt), id, type, about)
        : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
