using ColdCall.Telnyx;
using ColdCall.Telnyx.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds the typed Telnyx client without the engine.</summary>
public static class TelnyxServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ITelnyxClient"/>, with settings made in code.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Makes the settings; of them the client alone needs <see cref="TelnyxOptions.ApiKey"/> only.</param>
    /// <param name="http">Adds handlers to the HTTP client. A handler that repeats requests cannot make a command that must not be repeated leave twice.</param>
    public static IServiceCollection AddTelnyxClient(
        this IServiceCollection services, Action<TelnyxOptions> configure, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        TelnyxRegistration.AddClient(services, Options.DefaultName, TelnyxDefaults.SectionPath, http).Configure(configure);
        return services;
    }

    /// <summary>Adds <see cref="ITelnyxClient"/>, with settings from the configuration.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section with the settings of <see cref="TelnyxOptions"/>.</param>
    /// <param name="http">Adds handlers to the HTTP client.</param>
    public static IServiceCollection AddTelnyxClient(
        this IServiceCollection services, IConfigurationSection section, Action<IHttpClientBuilder>? http = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        TelnyxRegistration.AddClient(services, Options.DefaultName, section.Path, http).Bind(section);
        return services;
    }
}
