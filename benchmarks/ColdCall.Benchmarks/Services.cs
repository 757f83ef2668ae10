using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Benchmarks;

/// <summary>ColdCall with Telnyx, as an application registers it.</summary>
internal static class Services
{
    public static ServiceProvider Build(TimeProvider clock, Uri? address = null)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ColdCall:Telnyx:ApiKey"] = "KEY_benchmark",
            ["ColdCall:Telnyx:ConnectionId"] = "1684641123236054244",
            ["ColdCall:Telnyx:PublicKeys:0"] = Convert.ToBase64String(SignedWebhooks.PublicKey),
            ["ColdCall:Telnyx:BaseAddress"] = (address ?? new Uri("http://127.0.0.1:9/v2/")).ToString(),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx();
        return services.BuildServiceProvider();
    }
}
