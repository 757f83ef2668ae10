using ColdCall.Conferences;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Providers;

/// <summary>
/// Which provider a new conference is held at: the one it names, else the cheapest, else the first registered, of those that are healthy. It is chosen once,
/// before anybody is rung, so that no dial is ever repeated at another provider.
/// </summary>
internal sealed partial class ProviderChoice(
    ProviderDirectory providers, ProviderCircuits circuits, IOptionsMonitor<ColdCallOptions> options, TimeProvider clock, ILogger<ProviderChoice> logger)
{
    /// <summary>How long a provider that was out may take to say that it is back.</summary>
    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(3);

    /// <exception cref="ArgumentException">None is registered that the request could mean.</exception>
    public async Task<IConferenceProvider> ChooseAsync(OpenConferenceRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<IConferenceProvider> meant = providers.RequireAny(request.Provider, request.Account);
        if (meant.Count == 1) return meant[0];

        List<string> reasons = [];
        IConferenceProvider[] ranked = [.. Rank(meant, request.RateFor, reasons)];
        foreach (IConferenceProvider provider in ranked)
        {
            if (await WhyNotAsync(provider, provider == meant[0], cancellationToken).ConfigureAwait(false) is not { } problem) return Chosen(request, provider, reasons);
            reasons.Add($"not {NameOf(provider)}: {problem}");
        }

        reasons.Add("no other is better off");
        return Chosen(request, ranked[0], reasons);
    }

    /// <summary>The cheapest first; those of the same price, or of none, as they were registered.</summary>
    private IEnumerable<IConferenceProvider> Rank(IReadOnlyList<IConferenceProvider> meant, PhoneNumber? number, List<string> reasons)
    {
        if (number is null) return meant;
        List<(IConferenceProvider Provider, RateOptions? Rate)> rated = [.. meant.Select(provider => (provider, RateOf(provider, number)))];
        if (rated.All(each => each.Rate is null)) return meant;
        reasons.Add(string.Join(", ", rated.Select(each => each.Rate is { } rate ? FormattableString.Invariant($"{NameOf(each.Provider)} {rate.PricePerMinute} a minute ({rate.Prefix})") : $"{NameOf(each.Provider)} without a rate")));
        return rated.OrderBy(each => each.Rate?.PricePerMinute ?? decimal.MaxValue).Select(each => each.Provider);
    }

    private RateOptions? RateOf(IConferenceProvider provider, PhoneNumber number) => options.CurrentValue.Rates
        .Where(rate => rate.Provider == provider.Name && rate.Account == provider.Account && number.Value.StartsWith(rate.Prefix, StringComparison.Ordinal))
        .MaxBy(rate => rate.Prefix.Length);

    /// <returns>What speaks against it; null if nothing.</returns>
    private async Task<string?> WhyNotAsync(IConferenceProvider provider, bool isFirst, CancellationToken cancellationToken)
    {
        // The application sets up its first provider as it wants to use it. Another one steps in for it, so it needs all that the first may have.
        if (!isFirst && provider.Lacks is { Count: > 0 } lacks) return string.Join(" ", lacks);
        ProviderCircuit circuit = circuits.Of(provider);
        if (circuit.IsClosed) return null;
        if (!circuit.MayBeTried) return "its last commands failed.";
        return await CheckAsync(provider, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> CheckAsync(IConferenceProvider provider, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CheckLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await provider.CheckAsync(either.Token).ConfigureAwait(false);
            circuits.Count(provider, null);
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            circuits.Of(provider).Failed();
            return fault is ProviderException told ? told.Message : "it does not answer.";
        }
    }

    private IConferenceProvider Chosen(OpenConferenceRequest request, IConferenceProvider provider, List<string> reasons)
    {
        if (reasons.Count == 0) return provider;
        string name = NameOf(provider);
        string why = string.Join("; ", reasons);
        LogChosen(request.Key, name, why);
        return provider;
    }

    private static string NameOf(IConferenceProvider provider) => ProviderDirectory.KeyOf(provider.Name, provider.Account);

    [LoggerMessage(EventId = 51, Level = LogLevel.Information, Message = "Conference '{Key}' is held at {Provider}: {Reasons}")]
    private partial void LogChosen(string key, string provider, string reasons);
}
