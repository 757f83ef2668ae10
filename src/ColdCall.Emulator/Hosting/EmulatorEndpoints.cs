using System.Buffers;
using System.IO.Pipelines;
using ColdCall.Emulator.Control;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace ColdCall.Emulator.Hosting;

/// <summary>Between ASP.NET Core and the faces: reads requests, writes replies, and cuts the connections that a fault wants cut.</summary>
internal sealed class EmulatorEndpoints
{
    private const int MaxBodyBytes = 1024 * 1024;
    private readonly EmulatorRuntime _runtime;

    public EmulatorEndpoints(EmulatorRuntime runtime, IHostApplicationLifetime lifetime)
    {
        _runtime = runtime;
        lifetime.ApplicationStopping.Register(runtime.Stop);
    }

    public async Task TelnyxAsync(HttpContext context)
    {
        if (await ReadBodyAsync(context).ConfigureAwait(false) is not { } body)
        {
            var tooLarge = new TelnyxError(413, "10015", "Bad Request", "The request is too large.");
            await WriteAsync(context, TelnyxError.Reply([tooLarge])).ConfigureAwait(false);
            return;
        }

        WireReply reply = _runtime.HandleTelnyx(RequestOf(context, "/v2", body));
        await AnswerAsync(context, reply).ConfigureAwait(false);
    }

    public async Task TwilioAsync(HttpContext context)
    {
        WireReply reply = await ReadBodyAsync(context).ConfigureAwait(false) is { } body
            ? _runtime.HandleTwilio(RequestOf(context, "/2010-04-01", body))
            : TwilioError.TooLarge.Reply();
        await AnswerAsync(context, reply).ConfigureAwait(false);
    }

    public async Task ControlAsync(HttpContext context)
    {
        WireReply reply = ControlGuard.Refusal(context.Request) ?? await HandleControlAsync(context).ConfigureAwait(false);
        await WriteAsync(context, reply).ConfigureAwait(false);
    }

    private async Task<WireReply> HandleControlAsync(HttpContext context) =>
        await ReadBodyAsync(context).ConfigureAwait(false) is { } body
            ? _runtime.HandleControl(RequestOf(context, "/_emulator", body))
            : ControlApi.Error(413, "The request is too large.");

    private async Task AnswerAsync(HttpContext context, WireReply reply)
    {
        try
        {
            WireReply answer = await _runtime.WaitAsync(reply, context.RequestAborted).ConfigureAwait(false);
            if (answer.IsCut) context.Abort();
            else if (answer.File is { } file) await Results.Stream(file, answer.ContentType).ExecuteAsync(context).ConfigureAwait(false);
            else await WriteAsync(context, answer).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The sender gave up first, or the emulator stops.
            context.Abort();
        }
    }

    public static async Task WriteAsync(HttpContext context, WireReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (reply.Status == StatusCodes.Status204NoContent) return;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        foreach ((string name, string value) in reply.Headers) context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext context)
    {
        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            bool tooLarge = read.Buffer.Length > MaxBodyBytes;
            byte[]? whole = read.IsCompleted && !tooLarge ? read.Buffer.ToArray() : null;
            reader.AdvanceTo(whole is null && !tooLarge ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
            if (tooLarge) return null;
            if (whole is not null) return whole;
        }
    }

    private static WireRequest RequestOf(HttpContext context, string root, ReadOnlyMemory<byte> body) => new()
    {
        Method = context.Request.Method,
        Path = PathBelow(context, root),
        Query = [.. context.Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? string.Empty)))],
        Origin = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}",
        Authorization = context.Request.Headers.Authorization is { Count: 1 } values ? values.ToString() : null,
        Body = body,
    };

    /// <summary>As it was sent: an id may contain a percent-encoded slash, which the decoded path would show as a separator.</summary>
    private static string PathBelow(HttpContext context, string root)
    {
        string raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        string path = raw.StartsWith('/') ? raw.Split('?', 2)[0] : context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        int start = path.IndexOf(root, StringComparison.OrdinalIgnoreCase);
        return path[(start + root.Length)..].TrimStart('/');
    }
}
