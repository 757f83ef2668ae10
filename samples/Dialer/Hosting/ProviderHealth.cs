using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dialer.Hosting;

/// <summary>Whether the provider answers.</summary>
internal sealed class ProviderHealth(ProviderEmulator emulator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await emulator.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The emulated provider does not answer.");
}
