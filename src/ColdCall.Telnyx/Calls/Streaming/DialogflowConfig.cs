namespace ColdCall.Telnyx;

/// <summary>What Dialogflow does with a streamed call.</summary>
public sealed record DialogflowConfig
{
    /// <summary>Whether it judges the mood of what is said.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? AnalyzeSentiment { get; init; }

    /// <summary>Whether it gives parts of its replies as they come.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? PartialAutomatedAgentReply { get; init; }
}
