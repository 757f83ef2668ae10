using System.Diagnostics.CodeAnalysis;
using ColdCall.Telnyx;
using ColdCall.Telnyx.Configuration;
using ColdCall.Telnyx.Signatures;
using ColdCall.Telnyx.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds Telnyx to ColdCall.</summary>
public static class TelnyxBuilderExtensions
{
    /// <summary>Adds the default Telnyx account: its settings are the section <c>Telnyx</c> below the one given to <c>AddColdCall</c>.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="configure">Changes the settings in code, after the configuration was read.</param>
    /// <param name="http">Adds handlers to the HTTP client. A handler that repeats requests cannot make a dial leave twice.</param>
    /// <exception cref="InvalidOperationException">The default account was added before.</exception>
    public static IColdCallBuilder AddTelnyx(
        this IColdCallBuilder builder, Action<TelnyxOptions>? configure = null, Action<IHttpClientBuilder>? http = null)
    {
        IConfigurationSection section = builder.GetProviderSection(TelnyxDefaults.SectionName);
        AddAccount(builder, Options.DefaultName, section, http).Configure(configure ?? (_ => { }));
        return builder;
    }

    /// <summary>Adds a further Telnyx account. Its client is the keyed service <see cref="ITelnyxClient"/> under the account's name.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="account">The account's name, as <see cref="OpenConferenceRequest.Account"/> and the webhook mapping use it.</param>
    /// <param name="section">The section with the settings of <see cref="TelnyxOptions"/>.</param>
    /// <param name="http">Adds handlers to the HTTP client.</param>
    /// <exception cref="InvalidOperationException">An account of this name was added before.</exception>
    public static IColdCallBuilder AddTelnyx(
        this IColdCallBuilder builder, string account, IConfiguration section, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentNullException.ThrowIfNull(section);
        AddAccount(builder, account, section, http);
        return builder;
    }

    /// <summary>
    /// Adds a handler of Telnyx's own events, of all accounts: <see cref="IWebhookHandler{TEvent}"/> says when it is called. Several may be
    /// added, and one for several events. It is made anew, in a service scope of its own, for every event, unless the application has registered
    /// it with another lifetime.
    /// </summary>
    /// <typeparam name="TEvent">The event, or what several have in common.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    public static IColdCallBuilder AddWebhookHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IColdCallBuilder builder) where TEvent : TelnyxEvent where THandler : class, IWebhookHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        builder.Services.AddSingleton(WebhookHandlerRegistration.Of<TEvent, THandler>(scope => scope.GetRequiredService<THandler>()));
        builder.Services.TryAddKeyedSingleton<IWebhookObserver, TelnyxWebhookObserver>(TelnyxDefaults.ProviderName);
        return builder;
    }

    private static OptionsBuilder<TelnyxOptions> AddAccount(
        IColdCallBuilder builder, string account, IConfiguration section, Action<IHttpClientBuilder>? http)
    {
        string path = section is IConfigurationSection { Path: { Length: > 0 } known } ? known : TelnyxDefaults.SectionPath;
        builder.AddProvider(TelnyxDefaults.ProviderName, account, services => NewProvider(services, account), services => NewReceiver(services, account));
        builder.Services.AddSingleton<IValidateOptions<TelnyxOptions>>(new TelnyxProviderOptionsValidator(account, path));
        return TelnyxRegistration.AddClient(builder.Services, account, path, http).Bind(section);
    }

    private static TelnyxConferenceProvider NewProvider(IServiceProvider services, string account) => new(
        account,
        services.GetRequiredKeyedService<ITelnyxClient>(account),
        services.GetRequiredService<IOptionsMonitor<TelnyxOptions>>(),
        services.GetRequiredService<TimeProvider>());

    private static TelnyxWebhookReceiver NewReceiver(IServiceProvider services, string account) => new(
        account, services.GetRequiredService<IOptionsMonitor<TelnyxOptions>>(), services.GetRequiredService<TimeProvider>(), services.GetService<WebhookKeyReader>());
}
