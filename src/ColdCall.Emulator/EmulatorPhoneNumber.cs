namespace ColdCall.Emulator;

/// <summary>A number that the account owns from the start.</summary>
public sealed record EmulatorPhoneNumber
{
    /// <summary>The number, in E.164 form.</summary>
    public required string Number { get; init; }

    /// <summary>What it is assigned to: the id of an application or a connection.</summary>
    /// <value>Default: <see langword="null"/>, nothing.</value>
    public string? ConnectionId { get; init; }
}
