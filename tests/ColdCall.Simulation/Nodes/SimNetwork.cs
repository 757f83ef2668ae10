using System.Globalization;
using System.Net;
using System.Text;
using ColdCall.Emulator.Wire;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;
using ColdCall.Simulation.Running;

namespace ColdCall.Simulation.Nodes;

/// <summary>The way from one process to the provider: each request draws its fate.</summary>
internal sealed class SimNetwork(World world, NodeLife life) : HttpMessageHandler
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body>Bad gateway</body></html>");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        world.Loop.RequireOwnThread();
        if (life.Over || world.CrashesAt(life, "before a request")) return NodeLife.NeverAsync<HttpResponseMessage>();
        Mishap? fate = world.Swarm.Strike(Purpose.Network, Mishap.RequestNotSent, Mishap.SlowAnswer);
        bool isTelnyx = request.RequestUri!.AbsolutePath.StartsWith("/v2/", StringComparison.Ordinal);
        string what = $"{request.Method} {request.RequestUri.AbsolutePath}";
        world.Trace.Add(life.Name, "request", fate is null ? what : $"{what} [{fate}]");
        world.Swarm.Tally.Commands++;

        var answer = new TaskCompletionSource<HttpResponseMessage>();
        CancellationTokenRegistration given = cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        if (fate == Mishap.RequestNotSent)
        {
            world.Loop.After(Draw(30), life, () => answer.TrySetException(new HttpRequestException(HttpRequestError.ConnectionError, "No connection.")));
            return answer.Task;
        }

        WireRequest sent = Read(request, isTelnyx ? "/v2/" : "/2010-04-01/");
        world.Loop.After(Draw(40), null, () => Arrive(sent, isTelnyx, fate, what, answer, given));
        return answer.Task;
    }

    private static WireRequest Read(HttpRequestMessage request, string root) => new()
    {
        Method = request.Method.Method,
        Path = request.RequestUri!.AbsolutePath[root.Length..],
        Query = [.. request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)],
        Origin = request.RequestUri.GetLeftPart(UriPartial.Authority),
        Authorization = request.Headers.Authorization?.ToString(),
        Body = request.Content is { } content ? BodyOf(content) : default,
    };

    private static byte[] BodyOf(HttpContent content)
    {
        Task<byte[]> body = content.ReadAsByteArrayAsync();
        return body.IsCompletedSuccessfully ? body.Result : throw new InvalidOperationException("The content of a request is written asynchronously.");
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        string[] parts = text.Split('=', 2);
        return KeyValuePair.Create(WebUtility.UrlDecode(parts[0]), parts.Length > 1 ? WebUtility.UrlDecode(parts[1]) : "");
    }

    private void Arrive(WireRequest request, bool isTelnyx, Mishap? fate, string what, TaskCompletionSource<HttpResponseMessage> answer, CancellationTokenRegistration given)
    {
        switch (fate)
        {
            case Mishap.RequestLost:
                return;
            case Mishap.ErrorBeforeActing:
                Answer(Error(500 + (world.Draws.Next(Purpose.Network, 2) * 3)), Draw(60), what, answer, given);
                return;
            case Mishap.TooManyRequests:
                Answer(Limited(), Draw(60), what, answer, given);
                return;
            default:
                WireReply reply = world.Emulator.Handle(isTelnyx, request);
                if (!world.CrashesAt(life, "after a request")) Acted(reply, fate, what, answer, given);
                return;
        }
    }

    private void Acted(WireReply reply, Mishap? fate, string what, TaskCompletionSource<HttpResponseMessage> answer, CancellationTokenRegistration given)
    {
        switch (fate)
        {
            case Mishap.AnswerLost:
                return;
            case Mishap.Reset:
                world.Loop.After(Draw(60), life, () => answer.TrySetException(new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.")));
                return;
            case Mishap.ErrorAfterActing:
                Answer(Error(502), Draw(60), what, answer, given);
                return;
            case Mishap.Garbage:
                Answer(() => Made(200, Page, "text/html"), Draw(60), what, answer, given);
                return;
            case Mishap.SlowAnswer:
                Answer(() => Made(reply), TimeSpan.FromMilliseconds(500) + (Draw(90) * 100), what, answer, given);
                return;
            default:
                Answer(() => Made(reply), Draw(60), what, answer, given);
                return;
        }
    }

    private void Answer(
        Func<HttpResponseMessage> made, TimeSpan wait, string what, TaskCompletionSource<HttpResponseMessage> answer, CancellationTokenRegistration given) =>
        world.Loop.After(wait, life, () =>
        {
            given.Dispose();
            if (answer.Task.IsCompleted) return;
            HttpResponseMessage response = made();
            world.Trace.Add(life.Name, "answer", $"{(int)response.StatusCode} {what}");
            answer.TrySetResult(response);
        });

    private static Func<HttpResponseMessage> Error(int status) => () => Made(status, Page, "text/html");

    private Func<HttpResponseMessage> Limited()
    {
        int wait = world.Draws.Next(Purpose.Network, 8);
        if (wait == 7) world.Swarm.Tally.Reached(Goal.RetryAfterInThePast);
        DateTimeOffset past = SimTime.Start + world.Loop.Now - TimeSpan.FromMinutes(10);
        string text = wait == 7 ? past.ToString("R", CultureInfo.InvariantCulture) : wait.ToString(CultureInfo.InvariantCulture);
        return () =>
        {
            HttpResponseMessage response = Made(429, """{"errors":[{"code":"10011","title":"Too many requests"}],"code":20429,"message":"Too Many Requests"}"""u8.ToArray(), "application/json");
            response.Headers.TryAddWithoutValidation("Retry-After", text);
            return response;
        };
    }

    private static HttpResponseMessage Made(WireReply reply)
    {
        HttpResponseMessage response = Made(reply.Status, reply.Body.ToArray(), reply.ContentType);
        foreach ((string name, string value) in reply.Headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static HttpResponseMessage Made(int status, byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }

    private TimeSpan Draw(int milliseconds) => TimeSpan.FromMilliseconds(1 + world.Draws.Next(Purpose.Network, milliseconds));
}
