namespace ColdCall;

/// <summary>A recording that the provider keeps. With its provider, account, id and format, which an application may store, its file can be had.</summary>
public sealed record Recording
{
    /// <summary>The provider's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>The provider, for example <c>telnyx</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account at that provider; empty for the default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>The format of its file.</summary>
    public RecordingFormat Format { get; init; }

    /// <summary>When it began, by the provider's clock; null if the provider did not say.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null if the provider did not say, or it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long the file plays, pauses left out; null if the provider did not say.</summary>
    public TimeSpan? Duration { get; init; }
}
