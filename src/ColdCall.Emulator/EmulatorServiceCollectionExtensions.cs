using ColdCall.Emulator.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator;

/// <summary>Registers an emulator in an application's own host.</summary>
public static class EmulatorServiceCollectionExtensions
{
    /// <summary>Adds an emulator; <see cref="EmulatorEndpointRouteBuilderExtensions.MapColdCallEmulator"/> gives it its addresses.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="options">How it is set up. <see cref="EmulatorOptions.Port"/> means nothing here: the host has its own.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddColdCallEmulator(this IServiceCollection services, EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(_ => new EmulatorRuntime(options));
        services.AddSingleton<EmulatorEndpoints>();
        services.AddSingleton<SocketEndpoints>();
        services.AddSingleton<RecordingFiles>();
        return services;
    }
}
