using Microsoft.AspNetCore.Http;

namespace KillNode;

/// <summary>Before the endpoints: sees each webhook come in, and its answer go out.</summary>
internal sealed class WatchedWebhooks(KillSwitch kill, Sightings seen)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/webhooks", StringComparison.Ordinal))
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            string body = await reader.ReadToEndAsync(context.RequestAborted);
            context.Request.Body.Position = 0;

            // Twilio joins with the dial itself, so there is no join to be sent: the news of it is lost instead.
            if (body.Contains("StatusCallbackEvent=participant-join", StringComparison.Ordinal)) kill.Reach(KillPoint.JoinSent);
            if (IsAnswer(body) && kill.IsVictim(body)) context.Response.OnCompleted(() =>
            {
                seen.Acknowledge();
                return Task.CompletedTask;
            });
        }

        await next(context);
    }

    private static bool IsAnswer(string body) =>
        body.Contains("\"call.answered\"", StringComparison.Ordinal) || body.Contains("CallStatus=in-progress", StringComparison.Ordinal);
}
