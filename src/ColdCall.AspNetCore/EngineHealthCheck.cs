using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ColdCall.AspNetCore;

/// <summary>Shows the faults of the engine in the words of ASP.NET Core's health checks.</summary>
internal sealed class EngineHealthCheck(IEngineHealth health) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<EngineFault> faults = await health.CheckAsync(cancellationToken).ConfigureAwait(false);
        if (faults.Count == 0) return HealthCheckResult.Healthy();
        string description = string.Join(' ', faults.Select(fault => $"{fault.Part}: {fault.Problem}"));
        return faults.Any(fault => fault.IsCritical) ? new HealthCheckResult(context.Registration.FailureStatus, description) : HealthCheckResult.Degraded(description);
    }
}
