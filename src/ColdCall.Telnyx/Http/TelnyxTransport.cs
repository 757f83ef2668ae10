using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Telnyx.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Http;

/// <summary>Sends requests of one account: address and key by the options of the moment, limits, repeats, and faults as errors of ours.</summary>
internal sealed partial class TelnyxTransport
{
    private readonly string _account;
    private readonly IHttpClientFactory _clients;
    private readonly IOptionsMonitor<TelnyxOptions> _options;
    private readonly TimeProvider _time;
    private readonly RepeatPolicy _repeats;
    private readonly ICommandIdSource _commandIds;
    private readonly ILogger _log;
    private readonly Pause _pause;

    public TelnyxTransport(
        string account,
        IHttpClientFactory clients,
        IOptionsMonitor<TelnyxOptions> options,
        TimeProvider time,
        RepeatPolicy repeats,
        ICommandIdSource commandIds,
        ILogger<TelnyxTransport> log)
    {
        _account = account;
        _clients = clients;
        _options = options;
        _time = time;
        _repeats = repeats;
        _commandIds = commandIds;
        _log = log;
        _pause = new Pause(time);
    }

    /// <summary>The account's options of the moment.</summary>
    public TelnyxOptions Options => _options.Get(_account);

    /// <summary>The name of an account's HTTP client.</summary>
    public static string ClientName(string account) => account.Length == 0 ? "ColdCall.Telnyx" : $"ColdCall.Telnyx/{account}";

    /// <summary>
    /// The body of a command. A command without a name gets one here, before the first attempt: so all repeats carry the same, and Telnyx knows them.
    /// </summary>
    public byte[] BodyOf<T>(T request, JsonTypeInfo<T> type) where T : CommandRequest
    {
        CommandRequest named = string.IsNullOrEmpty(request.CommandId) ? (CommandRequest)request with { CommandId = _commandIds.Next() } : request;
        return JsonSerializer.SerializeToUtf8Bytes((T)named, type);
    }

    /// <summary>Sends a request, with repeats where they do no harm.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="answerType">What is expected in the answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<T> SendAsync<T>(TelnyxRequest request, JsonTypeInfo<T> answerType, CancellationToken cancellationToken) where T : class =>
        SendAsync(request, answer => JsonSerializer.Deserialize(answer, answerType) ?? throw new JsonException("The answer is null."), cancellationToken);

    /// <summary>Sends a request whose answer is a bare token, with repeats where they do no harm.</summary>
    public Task<string> SendForTokenAsync(TelnyxRequest request, CancellationToken cancellationToken) => SendAsync(
        request with { AnswerIsText = true },
        answer => Encoding.UTF8.GetString(answer).Trim() is { Length: > 0 } text && text.All(IsOfToken) ? text : throw new JsonException("The answer is no token."),
        cancellationToken);

    // Neither JSON nor a page of a gateway passes for one.
    private static bool IsOfToken(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '~' or '+' or '/' or '=';

    private Task<T> SendAsync<T>(TelnyxRequest request, Func<byte[], T> parse, CancellationToken cancellationToken) where T : class =>
        _repeats.ExecuteAsync(request.Kind, (limit, token) => AttemptAsync(request, parse, limit, token), cancellationToken);

    private async Task<T> AttemptAsync<T>(TelnyxRequest request, Func<byte[], T> parse, TimeSpan limit, CancellationToken cancellationToken) where T : class
    {
        TelnyxOptions options = Options;
        using HttpRequestMessage message = NewMessage(request, options);
        using var timeout = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            RequireNoPause(request);
            using HttpClient client = _clients.CreateClient(ClientName(_account));
            using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            HeedPause(request, response);
            return await ReadAsync(request, response, parse, either.Token).ConfigureAwait(false);
        }
        catch (ProviderException fault)
        {
            Log(fault);
            throw;
        }
        catch (Exception fault)
        {
            // Cancellation by the caller is never wrapped; cancellation by the time limit is a fault like any other.
            cancellationToken.ThrowIfCancellationRequested();
            ProviderException failure = Failures.FromFault(request, message.Content as CommandContent, fault);
            Log(failure);
            throw failure;
        }
    }

    private void RequireNoPause(TelnyxRequest request)
    {
        if (Pause.Concerns(request.Kind) && _pause.Left is { } left) throw Failures.FromPause(request, left);
    }

    private void HeedPause(TelnyxRequest request, HttpResponseMessage response)
    {
        if (Pause.Concerns(request.Kind) && RetryAfterHeader.ReadPause(response, _time.GetUtcNow()) is { } wait) _pause.Begin(wait);
    }

    private static HttpRequestMessage NewMessage(TelnyxRequest request, TelnyxOptions options)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(WithSlash(options.BaseAddress), request.Path));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        // Errors are JSON where the answer is a bare text, too.
        if (request.AnswerIsText) message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain"));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (request.Body is { } body) message.Content = new CommandContent(body, "application/json", request.Kind is CommandKind.Once or CommandKind.Heard);
        return message;
    }

    // Without the slash the last part of the address would be replaced by the path.
    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private async Task<T> ReadAsync<T>(
        TelnyxRequest request, HttpResponseMessage response, Func<byte[], T> parse, CancellationToken cancellationToken) where T : class
    {
        await RequireSuccessAsync(request, response, cancellationToken).ConfigureAwait(false);
        byte[]? answer = await AnswerBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        if (answer is null) throw Failures.FromUnusableAnswer(request, response, "the answer is larger than 1 MiB", null);
        try
        {
            return parse(answer);
        }
        catch (JsonException fault)
        {
            throw Failures.FromUnusableAnswer(request, response, "the answer cannot be read", fault);
        }
    }

    private async Task RequireSuccessAsync(TelnyxRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return;
        byte[]? body = await AnswerBody.ReadErrorAsync(response.Content, cancellationToken).ConfigureAwait(false);
        throw Failures.FromAnswer(request, response, body, _time.GetUtcNow());
    }

    // A refusal is an answer, and often a normal race with a person who hangs up; the rest is trouble.
    private void Log(ProviderException fault) => LogFailure(
        fault.Certainty == CommandCertainty.Refused ? LogLevel.Information : LogLevel.Warning, fault.Command, fault.Certainty, fault.StatusCode, fault.RequestId);

    [LoggerMessage(EventId = 2001, Message = "Telnyx {Command} failed: {Certainty}, status {StatusCode}, request {RequestId}")]
    private partial void LogFailure(LogLevel level, string command, CommandCertainty certainty, int? statusCode, string? requestId);
}
