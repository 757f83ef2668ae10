using System.Diagnostics.CodeAnalysis;
using ColdCall.Conferences;
using ColdCall.Dispatch;
using ColdCall.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ColdCall;

/// <summary>What can be added to ColdCall: handlers of callbacks, and, by provider packages, providers.</summary>
public static class ColdCallBuilderExtensions
{
    /// <summary>
    /// Adds a handler of callbacks. Several may be added; each is told everything, and is remembered by the full name of its type.
    /// It is made anew, in a service scope of its own, for every callback, unless the application has registered it with another lifetime.
    /// </summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    public static IColdCallBuilder AddConferenceEvents<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IColdCallBuilder builder) where THandler : class, IConferenceEvents
    {
        builder.Services.TryAddScoped<THandler>();
        builder.Services.AddSingleton(new HandlerRegistration(typeof(THandler).FullName!, scope => scope.GetRequiredService<THandler>()));
        return builder;
    }

    /// <summary>For provider packages: the configuration section of a provider, below the one given to <c>AddColdCall</c>.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="name">The section's name, for example <c>Telnyx</c>.</param>
    /// <exception cref="ArgumentException">The builder was not made by <c>AddColdCall</c>.</exception>
    public static IConfigurationSection GetProviderSection(this IColdCallBuilder builder, string name) =>
        builder is ColdCallBuilder { Section: { } section }
            ? section.GetSection(name)
            : throw new ArgumentException("Call AddColdCall first, and add the provider to what it returns.", nameof(builder));

    /// <summary>For provider packages: registers one account at one provider. The first one registered is the default of new conferences.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="name">The provider's name in lower case, for example <c>telnyx</c>.</param>
    /// <param name="account">The account's name; empty for the default one.</param>
    /// <param name="provider">Makes the adapter, once.</param>
    /// <param name="receiver">Makes the receiver of its webhooks, once.</param>
    /// <exception cref="InvalidOperationException">This account was registered before.</exception>
    public static IColdCallBuilder AddProvider(
        this IColdCallBuilder builder,
        string name,
        string account,
        Func<IServiceProvider, IConferenceProvider> provider,
        Func<IServiceProvider, IWebhookReceiver> receiver)
    {
        string key = ProviderDirectory.KeyOf(name, account);
        if (builder.Services.Any(service => service.IsKeyedService && service.ServiceType == typeof(IConferenceProvider) && Equals(service.ServiceKey, key)))
            throw new InvalidOperationException($"The provider '{key}' was added twice. Give each further account a name of its own.");
        builder.Services.AddKeyedSingleton(key, (services, _) => provider(services));
        builder.Services.AddKeyedSingleton(key, (services, _) => receiver(services));
        builder.Services.AddSingleton(new ProviderRegistration(name, account));
        return builder;
    }
}
