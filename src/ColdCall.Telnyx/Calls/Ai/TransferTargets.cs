using System.Text.Json.Serialization;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx;

/// <summary>Where a voice assistant can transfer a call: a list of places, or the name of a variable that holds one.</summary>
[JsonConverter(typeof(TransferTargetsConverter))]
public sealed record TransferTargets
{
    private TransferTargets()
    {
    }

    /// <summary>The places; null if a variable holds them.</summary>
    public IReadOnlyList<TransferTarget>? Targets { get; private init; }

    /// <summary>The variable, for example <c>{{ targets }}</c>; null if the places are named.</summary>
    public string? Variable { get; private init; }

    /// <summary>These places.</summary>
    /// <param name="targets">The places.</param>
    public static TransferTargets Of(params IReadOnlyList<TransferTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return new TransferTargets { Targets = targets };
    }

    /// <summary>The places that a variable holds when the call is there.</summary>
    /// <param name="variable">The variable in its braces, for example <c>{{ targets }}</c>.</param>
    public static TransferTargets From(string variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return new TransferTargets { Variable = variable };
    }
}
