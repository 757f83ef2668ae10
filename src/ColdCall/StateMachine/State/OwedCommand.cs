using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>A command that the provider has not answered yet.</summary>
internal sealed record OwedCommand
{
    public required ProviderCommand Command { get; init; }

    /// <summary>When it was decided; an answer that never comes counts as an unknown one in the end.</summary>
    public required DateTimeOffset OwedAt { get; init; }

    /// <summary>The process that is to send it and to record its answer.</summary>
    public string? Owner { get; init; }

    /// <summary>For mute and hold: the number of the wish it carries.</summary>
    public long Wish { get; init; }
}
