using System.Threading.Channels;
using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>What comes in at the doctor's own receiver.</summary>
internal sealed class WebhookArrivals
{
    /// <summary>A request with this header is the doctor's own, if its value is <see cref="Mark"/>.</summary>
    public const string MarkHeader = "X-ColdCall-Doctor";

    private readonly Channel<WebhookArrival> _signed = Channel.CreateUnbounded<WebhookArrival>();

    public string Mark { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The path at which the doctor's own request came in; null if it has not.</summary>
    public string? MarkedPath { get; private set; }

    /// <summary>The webhooks that claim to be signed, in the order of their arrival.</summary>
    public ChannelReader<WebhookArrival> Signed => _signed.Reader;

    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[MarkHeader] == Mark) MarkedPath = context.Request.Path.ToUriComponent();
        await next(context);
        bool refused = context.Response.StatusCode == StatusCodes.Status401Unauthorized;
        if (refused && context.Request.Headers.ContainsKey("telnyx-signature-ed25519")) _signed.Writer.TryWrite(new WebhookArrival(Accepted: false));
    }

    /// <summary>Events of the old form are of no known type, but name their leg all the same.</summary>
    public void Accept(TelnyxEvent told) =>
        _signed.Writer.TryWrite(new WebhookArrival(Accepted: true, told.EventType, told.Payload.Text("call_control_id")));
}
