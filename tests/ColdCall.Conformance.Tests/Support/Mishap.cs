namespace ColdCall.Conformance.Tests.Support;

/// <summary>What happens to a command on its way there or back.</summary>
public enum Mishap
{
    /// <summary>5xx, and the provider has done nothing.</summary>
    ErrorBeforeActing,

    /// <summary>5xx, although the provider has done it.</summary>
    ErrorAfterActing,

    /// <summary>The connection breaks before the provider reads it.</summary>
    CutBeforeActing,

    /// <summary>The connection breaks after the provider has done it.</summary>
    CutAfterActing,

    /// <summary>429: once more in a second.</summary>
    TooMany,

    /// <summary>The provider says no.</summary>
    Refused,

    /// <summary>It is done at once, and answered late.</summary>
    LateAnswer,

    /// <summary>It is late itself.</summary>
    LateActing,
}
