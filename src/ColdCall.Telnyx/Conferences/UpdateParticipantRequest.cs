namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.UpdateParticipantAsync"/> changes. Null members stay as they are.</summary>
public sealed record UpdateParticipantRequest
{
    /// <summary>When the conference beeps for it.</summary>
    public BeepSetting? BeepEnabled { get; init; }

    /// <summary>Whether everybody is hung up when it leaves.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether the conference ends when it leaves, with the other legs still up.</summary>
    public bool? SoftEndConferenceOnExit { get; init; }
}
