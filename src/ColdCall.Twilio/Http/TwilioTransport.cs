using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Twilio.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Http;

/// <summary>Sends requests of one account: address and credentials by the options of the moment, limits, repeats, and faults as errors of ours.</summary>
internal sealed partial class TwilioTransport(
    string account,
    IHttpClientFactory clients,
    IOptionsMonitor<TwilioOptions> options,
    TimeProvider time,
    RepeatPolicy repeats,
    ILogger<TwilioTransport> log)
{
    private const string FormType = "application/x-www-form-urlencoded";

    // A field by this name is what the generated log method looks for.
    private readonly ILogger _log = log;

    private TwilioOptions Options => options.Get(account);

    /// <summary>The name of an account's HTTP client.</summary>
    public static string ClientName(string account) => account.Length == 0 ? "ColdCall.Twilio" : $"ColdCall.Twilio/{account}";

    /// <summary>Sends a request, with repeats where they do no harm.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="answerType">What is expected in the answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<T> SendAsync<T>(TwilioRequest request, JsonTypeInfo<T> answerType, CancellationToken cancellationToken) where T : class =>
        SendAsync(request, answer => JsonSerializer.Deserialize(answer, answerType) ?? throw new JsonException("The answer is null."), cancellationToken);

    /// <summary>Sends a request whose answer has no content.</summary>
    public Task SendAsync(TwilioRequest request, CancellationToken cancellationToken) => SendAsync(request, _ => "", cancellationToken);

    /// <summary>Where a further page is. It is never followed to another server: the credentials go along.</summary>
    public string PageAddress(TwilioRequest request, string next)
    {
        Uri api = ApiAddress.Of(Options);
        return Uri.TryCreate(api, next, out Uri? address) && ApiAddress.AreOneServer(address, api)
            ? address.AbsoluteUri
            : throw Failures.FromUnusableAnswer(request, null, "its next page is at another server", null);
    }

    private Task<T> SendAsync<T>(TwilioRequest request, Func<byte[], T> parse, CancellationToken cancellationToken) where T : class =>
        repeats.ExecuteAsync(request.Kind, (limit, token) => AttemptAsync(request, parse, limit, token), cancellationToken);

    private async Task<T> AttemptAsync<T>(TwilioRequest request, Func<byte[], T> parse, TimeSpan limit, CancellationToken cancellationToken) where T : class
    {
        using HttpRequestMessage message = NewMessage(request, Options);
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using HttpClient client = clients.CreateClient(ClientName(account));
            using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
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

    private static HttpRequestMessage NewMessage(TwilioRequest request, TwilioOptions options)
    {
        var message = new HttpRequestMessage(request.Method, AddressOf(request.Path, options));
        message.Headers.Authorization = Credentials.Of(options);
        message.Headers.Accept.ParseAdd("application/json");
        if (request.Body is { } body) message.Content = new CommandContent(body, FormType, request.Kind is CommandKind.Once or CommandKind.Heard);
        return message;
    }

    private static Uri AddressOf(string path, TwilioOptions options) =>
        Uri.TryCreate(path, UriKind.Absolute, out Uri? address) && address.Scheme.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal)
            ? address
            : new Uri(ApiAddress.Of(options), $"Accounts/{Paths.Segment(options.AccountSid, nameof(options.AccountSid))}/{path}");

    private async Task<T> ReadAsync<T>(
        TwilioRequest request, HttpResponseMessage response, Func<byte[], T> parse, CancellationToken cancellationToken) where T : class
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

    private async Task RequireSuccessAsync(TwilioRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return;
        byte[]? body = await AnswerBody.ReadErrorAsync(response.Content, cancellationToken).ConfigureAwait(false);
        throw Failures.FromAnswer(request, response, body, time.GetUtcNow());
    }

    // A refusal is an answer, and often a normal race with a person who hangs up; the rest is trouble.
    private void Log(ProviderException fault) => LogFailure(
        fault.Certainty == CommandCertainty.Refused ? LogLevel.Information : LogLevel.Warning, fault.Command, fault.Certainty, fault.StatusCode, fault.RequestId);

    [LoggerMessage(EventId = 3001, Message = "Twilio {Command} failed: {Certainty}, status {StatusCode}, request {RequestId}")]
    private partial void LogFailure(LogLevel level, string command, CommandCertainty certainty, int? statusCode, string? requestId);
}
