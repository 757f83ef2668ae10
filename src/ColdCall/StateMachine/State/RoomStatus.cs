namespace ColdCall.StateMachine;

/// <summary>How the conference stands at the provider.</summary>
internal enum RoomStatus
{
    /// <summary>Nothing was asked yet, or what was asked has come to nothing.</summary>
    None,

    /// <summary>A creation was sent and not answered yet.</summary>
    Creating,

    /// <summary>It is not known whether a creation worked: it is being looked up by name.</summary>
    Finding,

    /// <summary>It exists.</summary>
    Live,

    /// <summary>It has ended there.</summary>
    Over,
}
