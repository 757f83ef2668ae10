using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall;

/// <summary>Reads a webhook's raw bytes within limits, hands it to the pipeline, and turns the verdict into a status without a word more.</summary>
internal sealed class WebhookEndpoint(string provider, string account)
{
    private const string RetrySeconds = "2";
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);

    public async Task HandleAsync(HttpContext context)
    {
        byte[]? body;
        try
        {
            body = await ReadAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The sender has gone, or sends so slowly that it holds the connection for nothing.
            context.Abort();
            return;
        }

        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var request = new WebhookRequest
        {
            Method = context.Request.Method,
            PathAndQuery = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = HeadersOf(context.Request),
            Body = body,
        };
        IWebhookPipeline pipeline = context.RequestServices.GetRequiredService<IWebhookPipeline>();

        // The provider may hang up at its own time limit; what has begun is finished all the same, so that the repeat is a duplicate.
        WebhookAnswer answer = await pipeline.HandleAsync(provider, account, request, CancellationToken.None).ConfigureAwait(false);
        context.Response.StatusCode = StatusOf(answer.Verdict);
        if (answer.Verdict == WebhookVerdict.Unavailable) context.Response.Headers.RetryAfter = RetrySeconds;
        if (answer.Reply is not { } reply) return;
        context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Content, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The body, or null if it is larger than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > WebhookRequest.MaxBodyBytes) return null;
        TimeProvider clock = context.RequestServices.GetRequiredService<TimeProvider>();
        using var limit = new CancellationTokenSource(ReadLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, either.Token).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > WebhookRequest.MaxBodyBytes) return null;
            await body.WriteAsync(buffer.AsMemory(0, read), either.Token).ConfigureAwait(false);
        }

        return body.ToArray();
    }

    private static Dictionary<string, IReadOnlyList<string>> HeadersOf(HttpRequest request)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers)
            headers[name] = [.. values.Select(value => value ?? "")];
        return headers;
    }

    private static int StatusOf(WebhookVerdict verdict) => verdict switch
    {
        WebhookVerdict.Accepted => StatusCodes.Status200OK,
        WebhookVerdict.Unauthorized => StatusCodes.Status401Unauthorized,
        WebhookVerdict.Malformed => StatusCodes.Status400BadRequest,
        WebhookVerdict.TooLarge => StatusCodes.Status413PayloadTooLarge,
        WebhookVerdict.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        WebhookVerdict.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
