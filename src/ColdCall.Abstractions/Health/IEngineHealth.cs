namespace ColdCall;

/// <summary>Says whether the engine can do its work. <c>AddHealthChecks().AddColdCall()</c> of ColdCall.AspNetCore shows it.</summary>
public interface IEngineHealth
{
    /// <summary>Looks for faults. It asks the store, and no provider: what their commands have shown is known.</summary>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>What is wrong now; empty if nothing is.</returns>
    Task<IReadOnlyList<EngineFault>> CheckAsync(CancellationToken cancellationToken = default);
}
