using System.Globalization;
using ColdCall.Conferences;
using ColdCall.Providers;

namespace ColdCall.Health;

internal sealed class EngineHealth(NodeLease lease, ClockCheck clocks, ProviderDirectory providers, ProviderCircuits circuits) : IEngineHealth
{
    public async Task<IReadOnlyList<EngineFault>> CheckAsync(CancellationToken cancellationToken = default) =>
        [.. await StoreFaultsAsync(cancellationToken).ConfigureAwait(false), .. ClockFaults(), .. ProviderFaults()];

    private async Task<IEnumerable<EngineFault>> StoreFaultsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await lease.RenewAsync(cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (StoreUnavailableException fault)
        {
            return [new EngineFault { Part = "store", IsCritical = true, Problem = $"Nothing can be dialed, and webhooks are answered 503: {fault.Message}" }];
        }
    }

    private IEnumerable<EngineFault> ClockFaults()
    {
        foreach ((string provider, TimeSpan difference) in clocks.Differences)
        {
            if (difference.Duration() > ClockCheck.Tolerated)
                yield return ClockFault(difference, $"differs from that of {provider} by {Seconds(difference)}. Set it by a time server: from 300 s on no webhook is accepted.");
        }

        if (clocks.Drift.Duration() > ClockCheck.Tolerated)
            yield return ClockFault(clocks.Drift, $"was set by {Seconds(clocks.Drift)} since the start. Limits of calls go by the old time: start again when it is right.");
    }

    private static EngineFault ClockFault(TimeSpan difference, string problem) =>
        new() { Part = "clock", IsCritical = difference.Duration() > ClockCheck.Critical, Problem = $"This machine's clock {problem}" };

    /// <summary>With one of several providers out, calls go on at the others.</summary>
    private List<EngineFault> ProviderFaults()
    {
        List<IConferenceProvider> all = [.. providers.All];
        List<IConferenceProvider> open = [.. all.Where(provider => !circuits.Of(provider).IsClosed)];
        return [.. open.Select(provider => new EngineFault
        {
            Part = ProviderDirectory.KeyOf(provider.Name, provider.Account),
            IsCritical = open.Count == all.Count,
            Problem = "It has failed several times, one after the other, and gets no new conferences for now.",
        })];
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
