using ColdCall;
using Dialer.Calls;
using Dialer.Contacts;
using Dialer.Live;
using Dialer.Phones;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;

namespace Dialer.Hosting;

/// <summary>How a request goes through the Dialer.</summary>
internal static class DialerPipeline
{
    public static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<ChangeGuard>();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        app.UseRouting();

        RouteGroupBuilder api = app.MapGroup("/api/v1");
        api.MapPhones();
        api.MapLive();
        api.MapCalls();
        api.MapLog();
        api.MapContacts();
        foreach (EmulatedProvider provider in EmulatedProvider.All)
            provider.MapWebhooks(app).WithMetadata(new RequestSizeLimitAttribute(WebhookRequest.MaxBodyBytes + 1));
        app.MapOpenApi();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapPage();
    }
}
