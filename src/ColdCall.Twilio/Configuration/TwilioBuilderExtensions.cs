using System.Diagnostics.CodeAnalysis;
using ColdCall.Twilio;
using ColdCall.Twilio.Configuration;
using ColdCall.Twilio.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds Twilio to ColdCall.</summary>
public static class TwilioBuilderExtensions
{
    /// <summary>Adds the default Twilio account: its settings are the section <c>Twilio</c> below the one given to <c>AddColdCall</c>.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="configure">Changes the settings in code, after the configuration was read.</param>
    /// <param name="http">Adds handlers to the HTTP client. A handler that repeats requests cannot make a dial leave twice.</param>
    /// <exception cref="InvalidOperationException">The default account was added before.</exception>
    public static IColdCallBuilder AddTwilio(
        this IColdCallBuilder builder, Action<TwilioOptions>? configure = null, Action<IHttpClientBuilder>? http = null)
    {
        IConfigurationSection section = builder.GetProviderSection(TwilioDefaults.SectionName);
        AddAccount(builder, Options.DefaultName, section, http).Configure(configure ?? (_ => { }));
        return builder;
    }

    /// <summary>Adds a further Twilio account. Its client is the keyed service <see cref="ITwilioClient"/> under the account's name.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="account">The account's name, as <see cref="OpenConferenceRequest.Account"/> and the webhook mapping use it.</param>
    /// <param name="section">The section with the settings of <see cref="TwilioOptions"/>.</param>
    /// <param name="http">Adds handlers to the HTTP client.</param>
    /// <exception cref="InvalidOperationException">An account of this name was added before.</exception>
    public static IColdCallBuilder AddTwilio(
        this IColdCallBuilder builder, string account, IConfiguration section, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentNullException.ThrowIfNull(section);
        AddAccount(builder, account, section, http);
        return builder;
    }

    /// <summary>
    /// Adds a handler of Twilio's own events, of all accounts: <see cref="IWebhookHandler{TEvent}"/> says when it is called. Several may be
    /// added, and one for several events. It is made anew, in a service scope of its own, for every event, unless the application has registered
    /// it with another lifetime.
    /// </summary>
    /// <typeparam name="TEvent">The event, or what several have in common.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    public static IColdCallBuilder AddWebhookHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IColdCallBuilder builder) where TEvent : TwilioEvent where THandler : class, IWebhookHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        builder.Services.AddSingleton(WebhookHandlerRegistration.Of<TEvent, THandler>(scope => scope.GetRequiredService<THandler>()));
        builder.Services.TryAddKeyedSingleton<IWebhookObserver, TwilioWebhookObserver>(TwilioDefaults.ProviderName);
        return builder;
    }

    private static OptionsBuilder<TwilioOptions> AddAccount(
        IColdCallBuilder builder, string account, IConfiguration section, Action<IHttpClientBuilder>? http)
    {
        string path = section is IConfigurationSection { Path: { Length: > 0 } known } ? known : TwilioDefaults.SectionPath;
        builder.AddProvider(TwilioDefaults.ProviderName, account, services => NewProvider(services, account), services => NewReceiver(services, account));
        builder.Services.TryAddSingleton<VoiceRequests>();
        builder.Services.AddSingleton<IValidateOptions<TwilioOptions>>(
            services => new TwilioProviderOptionsValidator(account, path, PublicBaseOrNone(services)));
        return TwilioRegistration.AddClient(builder.Services, account, path, http).Bind(section);
    }

    private static TwilioConferenceProvider NewProvider(IServiceProvider services, string account) => new(
        account,
        services.GetRequiredKeyedService<ITwilioClient>(account),
        services.GetRequiredService<IOptionsMonitor<TwilioOptions>>(),
        new Callbacks(account, services.GetRequiredService<IOptionsMonitor<TwilioOptions>>(), PublicBase(services)),
        services.GetRequiredService<VoiceRequests>(),
        services.GetRequiredService<TimeProvider>());

    private static TwilioWebhookReceiver NewReceiver(IServiceProvider services, string account) => new(
        account, services.GetRequiredService<IOptionsMonitor<TwilioOptions>>(), PublicBase(services), services.GetRequiredService<VoiceRequests>());

    // Read at every use: where the application listens may be known only once it has started. The validator has made sure that there is one by then.
    private static Func<Uri> PublicBase(IServiceProvider services)
    {
        Func<Uri?> set = PublicBaseOrNone(services);
        return () => set() ?? throw new InvalidOperationException(TwilioProviderOptionsValidator.NoPublicBase);
    }

    private static Func<Uri?> PublicBaseOrNone(IServiceProvider services)
    {
        IOptionsMonitor<ColdCallOptions> options = services.GetRequiredService<IOptionsMonitor<ColdCallOptions>>();
        return () => options.CurrentValue.PublicBaseAddress;
    }
}
