namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.SwitchSupervisorRoleAsync"/> sends.</summary>
public sealed record SwitchCallSupervisorRoleRequest
{
    /// <summary>What the supervisor hears and says from now on.</summary>
    public required CallSupervisorRole Role { get; init; }
}
