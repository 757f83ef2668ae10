using ColdCall.Emulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator;

/// <summary>Gives an emulator its addresses in an application's own host.</summary>
public static class EmulatorEndpointRouteBuilderExtensions
{
    /// <summary>After so long a pause a page is asked whether it is still there, and has as long to say so.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);
    private static readonly string[] ReportMethods = [HttpMethods.Post, HttpMethods.Options];

    /// <summary>
    /// Maps Telnyx's API at <c>/v2</c> and its browser signalling at <c>/</c> and <c>/rtc</c> (WebSocket), Twilio's API at
    /// <c>/2010-04-01</c> and its browser signalling at <c>/signal</c> (WebSocket), the control API at <c>/_emulator</c>, the files of recordings below <c>/recordings</c>, the switchboard page at <c>/</c> and the audio bridge at
    /// <c>/bridge</c>. Listen on loopback only: whoever reaches the control API may do everything.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="InvalidOperationException"><see cref="EmulatorServiceCollectionExtensions.AddColdCallEmulator"/> was not called.</exception>
    public static IEndpointRouteBuilder MapColdCallEmulator(this IEndpointRouteBuilder endpoints)
    {
        EmulatorEndpoints emulator = endpoints.ServiceProvider.GetService<EmulatorEndpoints>()
            ?? throw new InvalidOperationException("MapColdCallEmulator() needs services.AddColdCallEmulator(options).");
        endpoints.Map("/v2/{**path}", emulator.TelnyxAsync);
        endpoints.Map("/2010-04-01/{**path}", emulator.TwilioAsync);
        endpoints.Map("/_emulator/{**path}", emulator.ControlAsync);
        var sockets = endpoints.ServiceProvider.GetRequiredService<SocketEndpoints>();
        endpoints.Map("/_emulator/media", WithSockets(endpoints, sockets.MediaAsync));
        endpoints.MapGet("/", WithSockets(endpoints, sockets.RootAsync));
        endpoints.MapGet("/rtc", WithSockets(endpoints, sockets.RtcAsync));
        endpoints.MapGet("/signal", WithSockets(endpoints, sockets.TwilioRtcAsync));
        endpoints.MapMethods("/call_report", ReportMethods, SocketEndpoints.CallReportAsync);
        endpoints.MapMethods("/rtc/call_report", ReportMethods, SocketEndpoints.CallReportAsync);
        var recordings = endpoints.ServiceProvider.GetRequiredService<RecordingFiles>();
        endpoints.MapGet("/recordings/{id}/{file}", recordings.DownloadAsync);
        endpoints.MapGet("/_emulator/recordings/{id}", recordings.PlayAsync);
        endpoints.MapGet("/bridge", PageFiles.WriteBridgeAsync);
        endpoints.MapGet("/assets/{file}", PageFiles.WriteAssetAsync);
        return endpoints;
    }

    /// <summary>Brings the middleware for WebSockets along, so that the application need not know that it is wanted.</summary>
    private static RequestDelegate WithSockets(IEndpointRouteBuilder endpoints, RequestDelegate serve)
    {
        IApplicationBuilder pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Quiet, KeepAliveTimeout = Quiet });
        pipeline.Run(serve);
        return pipeline.Build();
    }
}
