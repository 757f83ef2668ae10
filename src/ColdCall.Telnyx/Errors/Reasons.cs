using System.Collections.Frozen;
using System.Net;

namespace ColdCall.Telnyx.Errors;

/// <summary>Finds the reason of a refusal, by status first where Telnyx gives one code several meanings.</summary>
internal static class Reasons
{
    private static readonly FrozenDictionary<string, ProviderErrorReason> ByCode = new Dictionary<string, ProviderErrorReason>
    {
        ["90018"] = ProviderErrorReason.LegEnded,

        // "Invalid call_control_id". Ours come from Telnyx itself, so it means a leg that it has forgotten: one that ended a while ago.
        ["90015"] = ProviderErrorReason.LegEnded,
        ["90019"] = ProviderErrorReason.ConferenceEnded,
        ["90058"] = ProviderErrorReason.ConferenceEnded,
        ["90033"] = ProviderErrorReason.NameTaken,
        ["90044"] = ProviderErrorReason.AlreadyJoined,
        ["90034"] = ProviderErrorReason.NotAnswered,
        ["90041"] = ProviderErrorReason.RateLimited,
        ["90042"] = ProviderErrorReason.RateLimited,
        ["90043"] = ProviderErrorReason.RateLimited,
    }.ToFrozenDictionary();

    public static ProviderErrorReason Of(HttpStatusCode status, IReadOnlyList<ProviderError> errors)
    {
        // 10011 is not in the table: with 429 it means too many requests, with 422 something else altogether.
        if (status == HttpStatusCode.TooManyRequests) return ProviderErrorReason.RateLimited;
        foreach (ProviderError error in errors)
        {
            if (ByCode.TryGetValue(error.Code, out ProviderErrorReason reason)) return reason;
        }

        return status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? ProviderErrorReason.NotAllowed : ProviderErrorReason.Other;
    }
}
