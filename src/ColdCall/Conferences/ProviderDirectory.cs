using ColdCall.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Conferences;

/// <summary>Finds the registered providers and their webhook receivers.</summary>
internal sealed class ProviderDirectory(IServiceProvider services, IEnumerable<ProviderRegistration> registrations)
{
    private readonly IReadOnlyList<ProviderRegistration> _registrations = [.. registrations];

    public IEnumerable<IConferenceProvider> All => _registrations.Select(each => Get(each.Name, each.Account));

    public static string KeyOf(string name, string account) => account.Length == 0 ? name : $"{name}/{account}";

    public IConferenceProvider Get(string name, string account) =>
        services.GetRequiredKeyedService<IConferenceProvider>(KeyOf(name, account));

    public IWebhookReceiver? FindReceiver(string name, string account) =>
        services.GetKeyedService<IWebhookReceiver>(KeyOf(name, account));

    public IEnumerable<IWebhookObserver> ObserversOf(string name) => services.GetKeyedServices<IWebhookObserver>(name);

    /// <summary>The provider that a new conference asks for.</summary>
    /// <exception cref="ArgumentException">It is not registered.</exception>
    public IConferenceProvider Choose(string? name, string account)
    {
        ProviderRegistration? chosen = _registrations.FirstOrDefault(each => (name is null || each.Name == name) && each.Account == account);
        if (chosen is not null) return Get(chosen.Name, chosen.Account);
        string known = string.Join(", ", _registrations.Select(each => KeyOf(each.Name, each.Account)));
        throw new ArgumentException($"The provider '{KeyOf(name ?? "(any)", account)}' is not registered. Registered: {known}.");
    }
}
