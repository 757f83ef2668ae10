namespace ColdCall.Telnyx;

/// <summary>What Telnyx says to an answer, before the leg is answered.</summary>
public sealed record AnswerCallResult
{
    /// <summary>The word that the command was accepted: <c>ok</c>.</summary>
    public string? Result { get; init; }

    /// <summary>The recording that begins with the answer; null without <see cref="AnswerCallRequest.Record"/>.</summary>
    public string? RecordingId { get; init; }
}
