using System.Net;
using System.Net.Http.Headers;
using ColdCall.Errors;
using ColdCall.Http;
using ColdCall.Twilio.Http;

namespace ColdCall.Twilio.Errors;

/// <summary>Makes the errors that callers see, and judges what is known of a failed command's effect.</summary>
internal static class Failures
{
    private const int MaxRequestIdLength = 100;

    /// <summary>Twilio, or something on the way to it, answered with an error.</summary>
    public static ProviderException FromAnswer(TwilioRequest request, HttpResponseMessage response, byte[]? body, DateTimeOffset now)
    {
        ProviderError? error = ErrorBody.Read(body);
        CommandCertainty certainty = IsRefusal(response.StatusCode, error) ? CommandCertainty.Refused : CommandCertainty.Unknown;
        ProviderErrorReason reason = certainty == CommandCertainty.Refused ? Reasons.Of(response.StatusCode, error?.Code, request.IfUnknown) : ProviderErrorReason.Other;
        return new ProviderException(TwilioDefaults.ProviderName, request.Command, certainty, Describe(response.StatusCode, error))
        {
            Reason = reason,
            StatusCode = (int)response.StatusCode,
            Errors = error is null ? [] : [error],
            RequestId = RequestId(response),
            IsTransient = reason == ProviderErrorReason.RateLimited || MayPass(response.StatusCode),
            RetryAfter = RetryAfterHeader.Read(response, now),
        };
    }

    /// <summary>A success whose content is of no use: the command may have acted, but it is not known how.</summary>
    public static ProviderException FromUnusableAnswer(TwilioRequest request, HttpResponseMessage? response, string problem, Exception? cause) =>
        new(TwilioDefaults.ProviderName, request.Command, CommandCertainty.Unknown, problem, cause)
        {
            StatusCode = response is null ? null : (int)response.StatusCode,
            RequestId = response is null ? null : RequestId(response),
            IsTransient = true,
        };

    /// <summary>There was no answer, or not all of it.</summary>
    public static ProviderException FromFault(TwilioRequest request, CommandContent? content, Exception fault) =>
        SendFaults.Judge((TwilioDefaults.ProviderName, request.Command), content, fault);

    // 429 was never processed. Other refusals count as such only in Twilio's own words: a page of some gateway proves nothing.
    private static bool IsRefusal(HttpStatusCode status, ProviderError? error) =>
        status == HttpStatusCode.TooManyRequests || ((int)status is >= 400 and < 500 && status != HttpStatusCode.RequestTimeout && error is not null);

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static string Describe(HttpStatusCode status, ProviderError? error)
    {
        string said = error is null ? "" : $", {SafeText.Clean(error.Code)} {SafeText.Clean(error.Title)}".TrimEnd();
        return $"status {(int)status}{said}";
    }

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Twilio-Request-Id", out HeaderStringValues values) && values.Count > 0
        && values.First() is { Length: > 0 and <= MaxRequestIdLength } id && id.All(c => c is > ' ' and < '\x7f')
            ? id
            : null;
}
