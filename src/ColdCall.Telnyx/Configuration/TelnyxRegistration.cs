using ColdCall.Http;
using ColdCall.Providers;
using ColdCall.Telnyx.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Configuration;

/// <summary>Registers the client of one account. The account's name is the name of its options, of its HTTP client and the key of its services.</summary>
internal static class TelnyxRegistration
{
    // Enough for what a limited account may ask at once; whoever finds none free waits within the limit of its attempt, and was not sent.
    private const int MaxConnections = 100;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    // A change of the provider's addresses is noticed after this time, although the handler lives as long as the application.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Registers the client of an account.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="account">The account; empty for the default one.</param>
    /// <param name="sectionPath">Where its settings stand, for messages.</param>
    /// <param name="http">Further handlers of the HTTP client.</param>
    /// <returns>The account's options, to be bound.</returns>
    public static OptionsBuilder<TelnyxOptions> AddClient(IServiceCollection services, string account, string sectionPath, Action<IHttpClientBuilder>? http)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IJitterSource, RandomJitterSource>();
        services.TryAddSingleton<ICommandIdSource, RandomCommandIdSource>();
        services.AddSingleton<IValidateOptions<TelnyxOptions>>(new TelnyxClientOptionsValidator(account, sectionPath));
        services.TryAddKeyedSingleton(account, (provider, _) => NewTransport(provider, account));
        services.TryAddKeyedSingleton<ITelnyxClient>(account, (provider, _) => new TelnyxClient(provider.GetRequiredKeyedService<TelnyxTransport>(account)));
        if (account.Length == 0) services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ITelnyxClient>(account));
        AddHttpClient(services, account, http);
        return services.AddOptions<TelnyxOptions>(account).ValidateOnStart();
    }

    private static TelnyxTransport NewTransport(IServiceProvider provider, string account) => new(
        account,
        provider.GetRequiredService<IHttpClientFactory>(),
        provider.GetRequiredService<IOptionsMonitor<TelnyxOptions>>(),
        provider.GetRequiredService<TimeProvider>(),
        new RepeatPolicy(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IJitterSource>().Next),
        provider.GetRequiredService<ICommandIdSource>(),
        provider.GetRequiredService<ILogger<TelnyxTransport>>());

    private static void AddHttpClient(IServiceCollection services, string account, Action<IHttpClientBuilder>? http)
    {
        IHttpClientBuilder builder = services
            .AddHttpClient(TelnyxTransport.ClientName(account))
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.ConnectTimeout = ConnectTimeout;
                handler.PooledConnectionLifetime = ConnectionLifetime;
                handler.MaxConnectionsPerServer = MaxConnections;
                // A redirected POST would be sent a second time, and the key with it.
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
            })
            .AddHttpMessageHandler(provider => new ClockHandler(TelnyxDefaults.ProviderName, provider.GetService<IClockWitness>(), provider.GetRequiredService<TimeProvider>()));
        http?.Invoke(builder);
    }
}
