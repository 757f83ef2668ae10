using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ColdCall.Errors;
using ColdCall.Http;
using ColdCall.Telnyx.Http;

namespace ColdCall.Telnyx.Errors;

/// <summary>Makes the errors that callers see, and judges what is known of a failed command's effect.</summary>
internal static class Failures
{
    private const int MaxRequestIdLength = 100;

    /// <summary>Telnyx, or something on the way to it, answered with an error.</summary>
    public static ProviderException FromAnswer(TelnyxRequest request, HttpResponseMessage response, byte[]? body, DateTimeOffset now)
    {
        IReadOnlyList<ProviderError>? errors = ErrorBody.Read(body);
        CommandCertainty certainty = IsRefusal(response.StatusCode, errors) ? CommandCertainty.Refused : CommandCertainty.Unknown;
        ProviderErrorReason reason = certainty == CommandCertainty.Refused ? Reasons.Of(response.StatusCode, errors ?? []) : ProviderErrorReason.Other;
        return new ProviderException(TelnyxDefaults.ProviderName, request.Command, certainty, Describe(response.StatusCode, errors ?? []))
        {
            Reason = reason,
            StatusCode = (int)response.StatusCode,
            Errors = errors ?? [],
            RequestId = RequestId(response),
            IsTransient = reason == ProviderErrorReason.RateLimited || MayPass(response.StatusCode),
            RetryAfter = RetryAfterHeader.Read(response, now),
        };
    }

    /// <summary>A success whose content is of no use: the command may have acted, but it is not known how.</summary>
    public static ProviderException FromUnusableAnswer(TelnyxRequest request, HttpResponseMessage? response, string problem, Exception? cause) =>
        new(TelnyxDefaults.ProviderName, request.Command, CommandCertainty.Unknown, problem, cause)
        {
            StatusCode = response is null ? null : (int)response.StatusCode,
            RequestId = response is null ? null : RequestId(response),
            IsTransient = true,
        };

    /// <summary>An earlier answer said that Telnyx takes no more such commands for a while.</summary>
    public static ProviderException FromPause(TelnyxRequest request, TimeSpan left) => new(
        TelnyxDefaults.ProviderName,
        request.Command,
        CommandCertainty.NotSent,
        $"held back, because the account's rate limit is used up for another {left.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s")
    {
        Reason = ProviderErrorReason.RateLimited,
        IsTransient = true,
        RetryAfter = left,
    };

    /// <summary>There was no answer, or not all of it.</summary>
    public static ProviderException FromFault(TelnyxRequest request, CommandContent? content, Exception fault) =>
        SendFaults.Judge((TelnyxDefaults.ProviderName, request.Command), content, fault);

    // 429 was never processed. Other refusals count as such only in Telnyx's own words: a page of some gateway proves nothing.
    private static bool IsRefusal(HttpStatusCode status, IReadOnlyList<ProviderError>? errors) =>
        status == HttpStatusCode.TooManyRequests || ((int)status is >= 400 and < 500 && status != HttpStatusCode.RequestTimeout && errors is not null);

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static string Describe(HttpStatusCode status, IReadOnlyList<ProviderError> errors)
    {
        string first = errors.Count > 0 ? $", {SafeText.Clean(errors[0].Code)} {SafeText.Clean(errors[0].Title)}".TrimEnd() : "";
        return $"status {(int)status}{first}";
    }

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("x-request-id", out HeaderStringValues values) && values.Count > 0
        && values.First() is { Length: > 0 and <= MaxRequestIdLength } id && id.All(c => c is > ' ' and < '\x7f')
            ? id
            : null;
}
