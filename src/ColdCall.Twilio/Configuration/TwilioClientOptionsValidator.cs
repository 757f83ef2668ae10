using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Configuration;

/// <summary>Checks what every use of an account needs: account, credentials, number and address.</summary>
/// <param name="account">The account; others are not judged here.</param>
/// <param name="section">Where its settings stand, for messages.</param>
internal sealed partial class TwilioClientOptionsValidator(string account, string section) : IValidateOptions<TwilioOptions>
{
    private const string AccountPage = "the Twilio console under 'Account Info'";
    private const string KeyPage = "the Twilio console under 'API keys & tokens'";

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        if (name != account) return ValidateOptionsResult.Skip;
        string[] problems = [.. AccountProblems(options), .. CredentialProblems(options), .. NumberProblems(options), .. BaseAddressProblems(options), .. PlaceProblems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> AccountProblems(TwilioOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.AccountSid)) yield return $"{section}:AccountSid is missing. Copy it from {AccountPage}; it begins with AC.";
        else if (!IsSid("AC", options.AccountSid)) yield return $"{section}:AccountSid is no account: AC and 32 hexadecimal digits are expected, as {AccountPage} shows it.";
    }

    private IEnumerable<string> CredentialProblems(TwilioOptions options)
    {
        if (options.AuthTokens.Any(IsNoSecret)) yield return $"{section}:AuthTokens holds an empty token, or one with white space. Copy it again from {AccountPage}.";
        if (options.ApiKeySid is null && options.ApiKeySecret is null)
        {
            if (options.AuthTokens.Count == 0)
                yield return $"{section}:AuthTokens is empty, and there is no API key. Copy the token from {AccountPage} to {section}:AuthTokens:0, or set ApiKeySid and ApiKeySecret.";
            yield break;
        }

        if (options.ApiKeySid is not { } key || !IsSid("SK", key)) yield return $"{section}:ApiKeySid is no API key: SK and 32 hexadecimal digits are expected, as {KeyPage} shows it.";
        if (options.ApiKeySecret is not { } secret || IsNoSecret(secret)) yield return $"{section}:ApiKeySecret is missing. It is shown once, when the key is made; make a new one in {KeyPage}.";
    }

    private IEnumerable<string> NumberProblems(TwilioOptions options)
    {
        if (options.From is { } from && !PhoneNumber.TryParse(from, out _))
        {
            yield return $"{section}:From is not in E.164 form, as in +12025550100. Take one of your numbers from the Twilio console, 'Phone Numbers', "
                + "or leave it out and name a number at every dial.";
        }

        if (options.TwimlAppSid is { } app && !IsSid("AP", app))
            yield return $"{section}:TwimlAppSid is no TwiML App: AP and 32 hexadecimal digits are expected, as the Twilio console shows it under 'TwiML Apps'.";
    }

    private IEnumerable<string> BaseAddressProblems(TwilioOptions options)
    {
        Uri? address = options.BaseAddress;
        if (address is not { IsAbsoluteUri: true } || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return $"{section}:BaseAddress is no plain absolute address. Leave it out for {TwilioDefaults.BaseAddress}.";
        }
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return $"{section}:BaseAddress has to begin with https://, because the credentials travel with every request; http:// is for this machine only.";
        }
    }

    // Both become parts of the host's name that the credentials are sent to.
    private IEnumerable<string> PlaceProblems(TwilioOptions options)
    {
        if (options.Region is { } region && !Place().IsMatch(region)) yield return $"{section}:Region is no region. Write us1, ie1 or au1, or leave it out for us1.";
        if (options.Edge is { } edge && !Place().IsMatch(edge)) yield return $"{section}:Edge is no edge. Write for example dublin, or leave it out.";
    }

    private static bool IsNoSecret(string? text) => string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0;

    private static bool IsSid(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) && Digits().IsMatch(text[prefix.Length..]);

    [GeneratedRegex("\\A[0-9a-fA-F]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("\\A[a-z0-9][a-z0-9-]{0,30}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
