namespace ColdCall;

/// <summary>How a supervisor takes part in a conference.</summary>
public enum SupervisorRole
{
    /// <summary>Hears everybody and is heard by nobody.</summary>
    Monitor = 0,

    /// <summary>Hears everybody and is heard by one participant alone, as a rule the agent.</summary>
    Whisper = 1,

    /// <summary>Hears everybody and is heard by everybody.</summary>
    Barge = 2,
}
