namespace ColdCall;

/// <summary>A side of a leg.</summary>
public enum LegSide
{
    /// <summary>The provider did not say.</summary>
    Unknown = 0,

    /// <summary>The participant: the person, or the equipment and network on that side.</summary>
    Participant = 1,

    /// <summary>The application's side: ColdCall, somebody else who uses the account, or the provider itself.</summary>
    Application = 2,
}
