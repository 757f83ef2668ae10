using System.Collections.Concurrent;
using ColdCall.Conferences;
using Microsoft.Extensions.Logging;

namespace ColdCall.Providers;

/// <summary>The circuits of all registered providers.</summary>
internal sealed partial class ProviderCircuits(TimeProvider clock, ILogger<ProviderCircuits> logger)
{
    private readonly ConcurrentDictionary<string, ProviderCircuit> _circuits = new(StringComparer.Ordinal);

    public ProviderCircuit Of(IConferenceProvider provider) => _circuits.GetOrAdd(KeyOf(provider), _ => new ProviderCircuit(clock));

    /// <summary>Counts what became of a command.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="fault">Why it failed; null if it did not.</param>
    public void Count(IConferenceProvider provider, ProviderException? fault)
    {
        if (fault is null) Of(provider).Succeeded();
        else if (SpeaksAgainst(fault) && Of(provider).Failed()) LogOpen(KeyOf(provider), fault.Message);
    }

    /// <summary>A refusal is an answer, and a limit passes; what speaks against a provider is silence, nonsense, and that it does not let us in.</summary>
    private static bool SpeaksAgainst(ProviderException fault) =>
        fault.Reason == ProviderErrorReason.NotAllowed
        || (fault.Reason != ProviderErrorReason.RateLimited && (fault.Certainty == CommandCertainty.Unknown || (fault.Certainty == CommandCertainty.NotSent && fault.IsTransient)));

    private static string KeyOf(IConferenceProvider provider) => ProviderDirectory.KeyOf(provider.Name, provider.Account);

    [LoggerMessage(EventId = 50, Level = LogLevel.Warning, Message = "{Provider} gets no new conferences for now: {Problem}")]
    private partial void LogOpen(string provider, string problem);
}
