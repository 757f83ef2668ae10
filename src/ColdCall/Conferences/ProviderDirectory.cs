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

    /// <summary>The first provider that is meant by a name, or by none, and an account.</summary>
    /// <exception cref="ArgumentException">It is not registered.</exception>
    public IConferenceProvider Choose(string? name, string account) => RequireAny(name, account)[0];

    /// <summary>All providers that are meant by a name, or by none, and an account, in the order in which they were registered.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IReadOnlyList<IConferenceProvider> RequireAny(string? name, string account)
    {
        List<IConferenceProvider> meant = [.. _registrations.Where(each => (name is null || each.Name == name) && each.Account == account).Select(each => Get(each.Name, each.Account))];
        if (meant.Count > 0) return meant;
        string known = string.Join(", ", _registrations.Select(each => KeyOf(each.Name, each.Account)));
        throw new ArgumentException($"The provider '{KeyOf(name ?? "(any)", account)}' is not registered. Registered: {known}.");
    }
}
