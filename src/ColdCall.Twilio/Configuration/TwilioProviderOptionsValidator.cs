using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Configuration;

/// <summary>Checks what dialing conferences and receiving webhooks need beyond the client alone.</summary>
/// <param name="account">The account; others are not judged here.</param>
/// <param name="section">Where its settings stand, for messages.</param>
/// <param name="publicBaseAddress">Where the application is seen from outside; null if it was not set.</param>
internal sealed class TwilioProviderOptionsValidator(string account, string section, Func<Uri?> publicBaseAddress) : IValidateOptions<TwilioOptions>
{
    public const string NoPublicBase =
        "ColdCall:PublicBaseAddress is missing. Twilio is told at every call where to send its webhooks, and signs that address: write where the application is seen from outside, for example https://calls.example.com.";

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        if (name != account) return ValidateOptionsResult.Skip;
        string[] problems = [.. PublicBaseProblems(), .. TokenProblems(options), .. PathProblems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> PublicBaseProblems()
    {
        if (publicBaseAddress() is not { } address)
            yield return NoPublicBase;
        else if (address is { IsAbsoluteUri: true } && address.Host.Contains('_', StringComparison.Ordinal))
            yield return "ColdCall:PublicBaseAddress has a host with an underscore, which Twilio does not call. Use a name without one.";
    }

    // No token would mean that no webhook can be trusted; to start anyway would only be noticed when no call ever joins.
    private IEnumerable<string> TokenProblems(TwilioOptions options)
    {
        if (options.AuthTokens.Count == 0 && options.ApiKeySid is not null)
            yield return $"{section}:AuthTokens is empty, so no webhook could be verified: Twilio signs with the account's auth token, also where an API key signs in. Copy it from the Twilio console, 'Account Info', to {section}:AuthTokens:0.";
    }

    private IEnumerable<string> PathProblems(TwilioOptions options)
    {
        if (options.WebhookPath is { } path && (!path.StartsWith('/') || path.AsSpan().IndexOfAny("?#{} ") >= 0))
            yield return $"{section}:WebhookPath is no path. Write the route of MapTwilioWebhooks, for example /webhooks/twilio, or leave it out.";
    }
}
