using Dialer.Calls;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dialer.Hosting;

/// <summary>Whether the provider answers, and calls of before the start are over.</summary>
internal sealed class ProviderHealth(EmbeddedEmulator emulator, Sweep sweep) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!sweep.IsDone) return HealthCheckResult.Unhealthy("Calls of before the start are still being ended.");
        return await emulator.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The emulated provider does not answer.");
    }
}
