using ColdCall.Emulator.Hosting;
using ColdCall.Emulator.Switchboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator;

/// <summary>Gives an emulator its addresses in an application's own host.</summary>
public static class EmulatorEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps Telnyx's API at <c>/v2</c>, the control API at <c>/_emulator</c> and the switchboard page at <c>/</c>. Listen on loopback
    /// only: whoever reaches the control API may do everything.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="InvalidOperationException"><see cref="EmulatorServiceCollectionExtensions.AddColdCallEmulator"/> was not called.</exception>
    public static IEndpointRouteBuilder MapColdCallEmulator(this IEndpointRouteBuilder endpoints)
    {
        EmulatorEndpoints emulator = endpoints.ServiceProvider.GetService<EmulatorEndpoints>()
            ?? throw new InvalidOperationException("MapColdCallEmulator() needs services.AddColdCallEmulator(options).");
        endpoints.Map("/v2/{**path}", emulator.TelnyxAsync);
        endpoints.Map("/_emulator/{**path}", emulator.ControlAsync);
        endpoints.MapGet("/", SwitchboardPage.WriteAsync);
        return endpoints;
    }
}
