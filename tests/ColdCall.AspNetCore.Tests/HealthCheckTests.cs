using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.AspNetCore.Tests;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task The_health_of_an_application_shows_what_is_wrong()
    {
        var engine = new Engine();
        await using WebApplication app = await StartAsync(engine);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        (await GetAsync(http)).ShouldBe((HttpStatusCode.OK, "Healthy"));
        engine.Faults = [new EngineFault { Part = "telnyx/eu", Problem = "It has failed.", IsCritical = false }];
        (await GetAsync(http)).ShouldBe((HttpStatusCode.OK, "Degraded"));
        engine.Faults = [.. engine.Faults, new EngineFault { Part = "store", Problem = "It is down.", IsCritical = true }];
        (await GetAsync(http)).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(HttpClient http)
    {
        using HttpResponseMessage answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<WebApplication> StartAsync(IEngineHealth engine)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(engine);
        builder.Services.AddHealthChecks().AddColdCall();
        WebApplication app = builder.Build();
        app.MapHealthChecks("/health/ready");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class Engine : IEngineHealth
    {
        public IReadOnlyList<EngineFault> Faults { get; set; } = [];

        public Task<IReadOnlyList<EngineFault>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult(Faults);
    }
}
