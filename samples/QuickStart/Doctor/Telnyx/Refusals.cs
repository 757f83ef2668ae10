using System.Globalization;
using ColdCall;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Says what an error of the client means for whoever sets the account up.</summary>
internal static class Refusals
{
    /// <summary>There was no answer at all.</summary>
    public static Finding Unreachable(Exception? cause, string host) => cause is HttpRequestException fault
        ? fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Finding.Fail($"the name {host} cannot be resolved", "Check this machine's DNS and its way to the internet."),
            HttpRequestError.SecureConnectionError => Finding.Fail(
                $"no secure connection to {host}: its certificate is not trusted here",
                "Correct this machine's clock and root certificates; if a proxy opens TLS on the way, trust the proxy's certificate."),
            _ => Finding.Fail($"{host} cannot be reached", $"Allow outgoing HTTPS to {host} in the firewall, or set HTTPS_PROXY if a proxy is the way out."),
        }
        : Finding.Fail($"{host} does not answer in time", $"Allow outgoing HTTPS to {host} in the firewall, or try again later.");

    /// <summary>There was an answer, and the key may be the reason that it is not the one hoped for.</summary>
    public static Finding OfKey(ProviderException fault) => fault.StatusCode switch
    {
        401 => Finding.Fail(
            $"not accepted ({Describe(fault)})",
            $"Set {TelnyxAccount.Section}:ApiKey to a key of this account: Telnyx portal, 'API Keys'. Copy it whole; it begins with KEY."),
        403 when Has(fault, "20100") => Finding.Fail(
            $"accepted, but the account has no funds ({Describe(fault)})", "Add funds in the Telnyx portal under 'Billing'."),
        403 when Has(fault, "20012", "20013") => Finding.Fail(
            $"accepted, but the account is inactive or blocked ({Describe(fault)})",
            "Finish the verification that the Telnyx portal asks for, or write to Telnyx support."),
        403 => Finding.Fail(
            $"accepted, but it may not read the account ({Describe(fault)})",
            "Give the key full rights in the Telnyx portal under 'API Keys', or make another and set it."),
        _ => OfOther(fault),
    };

    public static Finding OfOther(ProviderException fault) => fault.StatusCode switch
    {
        429 => Finding.Fail($"Telnyx answers that there are too many requests ({Describe(fault)})", "Wait a minute and run the doctor again."),
        null => Finding.Fail("Telnyx did not answer in time", "Run the doctor again."),
        _ => Finding.Fail(
            $"Telnyx answers {Describe(fault)}{(fault.RequestId is { } id ? $", request {id}" : "")}",
            "Run the doctor again; if it stays so, https://status.telnyx.com and Telnyx support know more."),
    };

    public static bool Has(ProviderException fault, params ReadOnlySpan<string> codes)
    {
        foreach (ProviderError error in fault.Errors)
        {
            if (codes.Contains(error.Code)) return true;
        }

        return false;
    }

    /// <summary>The status, and Telnyx's own code where there is one.</summary>
    public static string Describe(ProviderException fault)
    {
        string status = fault.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer";
        return fault.Errors is [{ Code: { Length: > 0 } code }, ..] && code.All(char.IsAsciiLetterOrDigit) ? $"{status}, code {code}" : status;
    }
}
