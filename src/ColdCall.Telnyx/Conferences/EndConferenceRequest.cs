namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.EndAsync"/> sends.</summary>
public sealed record EndConferenceRequest
{
    /// <summary>A name of this command: Telnyx ignores a second one of the same name for this conference within 60 seconds.</summary>
    public string? CommandId { get; init; }
}
