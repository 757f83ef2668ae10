using ColdCall.Twilio;
using ColdCall.Twilio.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds the typed Twilio client without the engine.</summary>
public static class TwilioServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ITwilioClient"/>, with settings made in code.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Makes the settings; of them the client alone needs <see cref="TwilioOptions.AccountSid"/> and either a token or an API key.</param>
    /// <param name="http">Adds handlers to the HTTP client. A handler that repeats requests cannot make a command that must not be repeated leave twice.</param>
    public static IServiceCollection AddTwilioClient(
        this IServiceCollection services, Action<TwilioOptions> configure, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        TwilioRegistration.AddClient(services, Options.DefaultName, TwilioDefaults.SectionPath, http).Configure(configure);
        return services;
    }

    /// <summary>Adds <see cref="ITwilioClient"/>, with settings from the configuration.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section with the settings of <see cref="TwilioOptions"/>.</param>
    /// <param name="http">Adds handlers to the HTTP client.</param>
    public static IServiceCollection AddTwilioClient(
        this IServiceCollection services, IConfigurationSection section, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        TwilioRegistration.AddClient(services, Options.DefaultName, section.Path, http).Bind(section);
        return services;
    }
}
