using System.Text.Json;
using ColdCall;
using Dialer.Calls;
using Dialer.Configuration;
using Dialer.Contacts;
using Dialer.Data;
using Dialer.Live;
using Dialer.Phones;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace Dialer.Hosting;

/// <summary>What the Dialer is made of.</summary>
internal static class DialerServices
{
    private const long MaxBody = 64 * 1024;

    public static WebApplicationBuilder Add(
        WebApplicationBuilder builder, DialerOptions options, OwnAddress own, DataFolder data, ProviderEmulator emulator, string database)
    {
        AddServer(builder, own);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(own).AddSingleton(emulator).AddSingleton<ApiKey>();
        builder.Services.AddDbContextFactory<DialerDb>(db => db.UseSqlite(database));
        builder.Services.AddSingleton<EventStreams>();
        builder.Services.AddSingleton<ContactBook>().AddSingleton<ContactImport>().AddSingleton(new PhoneNumberReader(options.DefaultCountryCode));
        builder.Services.AddSingleton<BrowserPhones>();
        AddCalls(builder, options, data, emulator);
        AddHttp(builder.Services);
        return builder;
    }

    private static void AddServer(WebApplicationBuilder builder, OwnAddress own)
    {
        // The three lines of the start stand alone on standard output.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // The page's files are found in every environment, also when it runs from its sources.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            foreach (System.Net.IPAddress address in LoopbackPort.Addresses) kestrel.Listen(address, own.Port);
        });
    }

    private static void AddCalls(WebApplicationBuilder builder, DialerOptions options, DataFolder data, ProviderEmulator emulator)
    {
        AddSettings(builder.Configuration, data, emulator);
        IColdCallBuilder coldCall = builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddConferenceEvents<CallProgress>();
        foreach (EmulatedProvider provider in EmulatedProvider.All) provider.Add(coldCall);
        if (options.Store == CallStore.Sqlite) coldCall.AddSqliteStore(data.CallState);
        builder.Services.AddSingleton(new CallDefaults(emulator.Provider.Name, PhoneNumber.Parse(EmulatedProvider.From)));
        builder.Services.AddSingleton<CallJournal>().AddSingleton<CallEnding>().AddSingleton<CallStarter>();
        builder.Services.AddHostedService<CallRecovery>().AddHostedService<CallWatch>();
    }

    private static void AddSettings(ConfigurationManager configuration, DataFolder data, ProviderEmulator emulator)
    {
        Dictionary<string, string?> settings = new(emulator.Settings)
        {
            ["ColdCall:Deployment"] = "dialer",
            ["ColdCall:TagKeys:0"] = data.TagKey,
        };

        // A provider that goes with this process takes every call along: then they are ended properly.
        if (emulator.IsInside) settings["ColdCall:EndCallsOnShutdown"] = "true";

        // No call leaves this machine, so people may call whatever number they like to try.
        if (!configuration.GetSection("ColdCall:Guard:Countries").Exists()) settings["ColdCall:Guard:Countries:0"] = "*";
        configuration.AddInMemoryCollection(settings);
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemHandler.Complete);
        services.AddExceptionHandler<ProblemHandler>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.PropertyNameCaseInsensitive = false;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, DialerJsonContext.Default);
        });
        services.AddOpenApi();
        services.AddHealthChecks().AddColdCall().AddCheck<DatabaseHealth>("database").AddCheck<ProviderHealth>("provider");
    }
}
