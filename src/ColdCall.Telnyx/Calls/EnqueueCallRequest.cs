namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.EnqueueAsync"/> sends.</summary>
public sealed record EnqueueCallRequest : CommandRequest
{
    /// <summary>The queue; Telnyx makes it if there is none of the name.</summary>
    public required string QueueName { get; init; }

    /// <summary>After this many seconds the leg leaves the queue.</summary>
    public int? MaxWaitTimeSecs { get; init; }

    /// <summary>How many legs the queue holds; only for a queue that is made by this.</summary>
    /// <value>Telnyx's default is 100.</value>
    public int? MaxSize { get; init; }

    /// <summary>
    /// Whether the leg keeps its place when it is hung up. A bridge to it is then refused, with what is needed to call back.
    /// </summary>
    /// <value>Telnyx's default is false.</value>
    public bool? KeepAfterHangup { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
