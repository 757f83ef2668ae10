using Dialer.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dialer.Hosting;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<DialerDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.ApiKeys.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
