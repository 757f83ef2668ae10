using System.Net.WebSockets;
using ColdCall.Emulator.Control;
using ColdCall.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ColdCall.Emulator.Hosting;

/// <summary>Where browsers connect: the pages to the media plane, each provider's SDK to its signalling.</summary>
internal sealed class SocketEndpoints(EmulatorRuntime runtime, EmulatorEndpoints plain)
{
    /// <summary>The pages' socket; without an upgrade, what is known about audio.</summary>
    public Task MediaAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest) return plain.ControlAsync(context);
        return ControlGuard.Refusal(context.Request) is { } refusal
            ? EmulatorEndpoints.WriteAsync(context, refusal)
            : ServeAsync(context, emulation => emulation.Media.OpenPage());
    }

    /// <summary>The root, where production has it too; without an upgrade, the switchboard.</summary>
    public Task RootAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest ? RtcAsync(context) : PageFiles.WriteSwitchboardAsync(context);

    /// <summary>The signalling of Telnyx's SDK, for pages of this machine: the application has a port of its own.</summary>
    public Task RtcAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest) return RefuseAsync(context, 426, "Telnyx's browser SDK connects here with a WebSocket.");
        if (!IsOfThisMachine(context)) return RefuseAsync(context, 403, "The emulator answers to the pages and names of this machine only.");
        string? voiceSdkId = context.Request.Query["voice_sdk_id"];
        return ServeAsync(context, emulation => emulation.Rtc.OpenSocket(voiceSdkId));
    }

    /// <summary>The signalling of Twilio's SDK, for pages of this machine too.</summary>
    public Task TwilioRtcAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest) return RefuseAsync(context, 426, "Twilio's browser SDK connects here with a WebSocket.");
        if (!IsOfThisMachine(context)) return RefuseAsync(context, 403, "The emulator answers to the pages and names of this machine only.");
        string origin = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        return ServeAsync(context, emulation => emulation.TwilioRtc.OpenSocket(origin));
    }

    /// <summary>The SDK's reports about finished calls: taken, and not looked at.</summary>
    public static Task CallReportAsync(HttpContext context)
    {
        if (!IsOfThisMachine(context)) return RefuseAsync(context, 403, "The emulator answers to the pages and names of this machine only.");
        StringValues origin = context.Request.Headers.Origin;
        if (origin.Count > 0)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlAllowMethods = "POST";
            context.Response.Headers.AccessControlAllowHeaders = "content-type, x-call-report-id, x-call-id, x-voice-sdk-id";
            context.Response.Headers.Vary = "Origin";
        }

        context.Response.StatusCode = HttpMethods.IsOptions(context.Request.Method) ? 204 : 200;
        return Task.CompletedTask;
    }

    private async Task ServeAsync(HttpContext context, Func<Emulation, WireSocket?> open)
    {
        if (runtime.Connect(open) is not { } pump)
        {
            await RefuseAsync(context, 503, "There are too many sockets.").ConfigureAwait(false);
            return;
        }

        using (pump)
        {
            try
            {
                using WebSocket web = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
                await pump.RunAsync(web).ConfigureAwait(false);
            }
            finally
            {
                runtime.Disconnect(pump);
            }
        }
    }

    private static bool IsOfThisMachine(HttpContext context) =>
        Loopback.IsName(context.Request.Host.Host) && Loopback.IsOrigin(context.Request.Headers.Origin.ToString());

    private static Task RefuseAsync(HttpContext context, int status, string message) =>
        EmulatorEndpoints.WriteAsync(context, ControlApi.Error(status, message));
}
