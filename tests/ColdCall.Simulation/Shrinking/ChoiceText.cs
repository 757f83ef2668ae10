using System.Collections.Immutable;
using System.Globalization;

namespace ColdCall.Simulation.Shrinking;

/// <summary>Choices as a file: one line a purpose.</summary>
internal static class ChoiceText
{
    public static string Write(ImmutableArray<ImmutableArray<int>> choices) => string.Join('\n', choices.Select(each => string.Join(' ', each))) + "\n";

    public static ImmutableArray<ImmutableArray<int>> Read(string text) =>
        [.. text.TrimEnd('\n').Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(choice => int.Parse(choice, CultureInfo.InvariantCulture)).ToImmutableArray())];
}
