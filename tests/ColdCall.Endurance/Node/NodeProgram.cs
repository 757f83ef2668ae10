using ColdCall.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ColdCall.Endurance.Node;

/// <summary>The node: an application with both providers and the SQLite store, and the hands of whoever tests it.</summary>
internal static class NodeProgram
{
    public static async Task<int> RunAsync(string[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings });
        builder.Logging.ClearProviders().AddSimpleConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddTelnyx().AddTwilio()
            .AddSqliteStore(builder.Configuration.GetSection("Store")).AddConferenceEvents<ToldLines>();
        AddOutage(builder.Services);

        WebApplication app = builder.Build();
        app.UseExceptionHandler(faults => faults.Run(SayFaultAsync));
        app.MapTelnyxWebhooks();
        app.MapTwilioWebhooks();
        NodeHands.Map(app);
        await app.StartAsync();
        Console.WriteLine($"listens {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The store that the engine sees can be taken away.</summary>
    private static void AddOutage(IServiceCollection services)
    {
        Func<IServiceProvider, object> inner = services.Last(service => service.ServiceType == typeof(IConferenceStore)).ImplementationFactory!;
        services.AddSingleton<StoreSwitch>();
        services.Replace(ServiceDescriptor.Singleton(provider => SwitchedStore.Around((IConferenceStore)inner(provider), provider.GetRequiredService<StoreSwitch>())));
    }

    private static Task SayFaultAsync(HttpContext context)
    {
        Exception? fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = fault is StoreUnavailableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status502BadGateway;
        return context.Response.WriteAsync($"{fault?.GetType().Name}: {fault?.Message}");
    }
}
