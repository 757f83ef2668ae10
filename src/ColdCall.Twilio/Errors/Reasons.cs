using System.Net;

namespace ColdCall.Twilio.Errors;

/// <summary>Finds the reason of a refusal. Twilio advises to go by the status where that is enough.</summary>
internal static class Reasons
{
    private const string NotInProgress = "21220";
    private const string TooManyRequests = "20429";
    private const string NotFound = "20404";

    /// <param name="status">The status.</param>
    /// <param name="code">Twilio's own code; null if it gave none.</param>
    /// <param name="ifUnknown">What it means that Twilio does not know what was asked for.</param>
    public static ProviderErrorReason Of(HttpStatusCode status, string? code, ProviderErrorReason ifUnknown) => (status, code) switch
    {
        (HttpStatusCode.TooManyRequests, _) or (_, TooManyRequests) => ProviderErrorReason.RateLimited,
        (_, NotInProgress) => ProviderErrorReason.LegEnded,
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => ProviderErrorReason.NotAllowed,
        (HttpStatusCode.NotFound, _) or (_, NotFound) => ifUnknown,
        _ => ProviderErrorReason.Other,
    };
}
