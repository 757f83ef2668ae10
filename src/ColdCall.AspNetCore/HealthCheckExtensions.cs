using ColdCall.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall;

/// <summary>Adds ColdCall to the health of an application.</summary>
public static class HealthCheckExtensions
{
    /// <summary>
    /// Adds the check of the engine: unhealthy while no call can be made (the store is down, the clock is wrong, every provider fails), degraded while
    /// something is amiss that calls survive. The description says what and what to do.
    /// </summary>
    /// <param name="builder">What <c>AddHealthChecks</c> returned.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">Tags by which an endpoint may choose it.</param>
    public static IHealthChecksBuilder AddColdCall(this IHealthChecksBuilder builder, string name = "coldcall", IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<EngineHealthCheck>(name, tags: tags ?? []);
    }
}
