using ColdCall.Http;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>The client over real HTTP, on a clock that stands still: no limit of time can end, however busy the machine is.</summary>
internal static class LoopbackServices
{
    public static ServiceProvider New(Uri address, Action<SocketsHttpHandler>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.AddSingleton<IJitterSource>(new FixedJitter(0));
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = TelnyxServices.ApiKey;
                options.BaseAddress = address;
            },
            http => http.UseSocketsHttpHandler((handler, _) => change?.Invoke(handler)));
        return services.BuildServiceProvider();
    }
}
