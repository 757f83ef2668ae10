using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Configuration;

/// <summary>Checks what every use of an account needs: key, address and region.</summary>
/// <param name="account">The account; others are not judged here.</param>
/// <param name="section">Where its settings stand, for messages.</param>
internal sealed class TelnyxClientOptionsValidator(string account, string section) : IValidateOptions<TelnyxOptions>
{
    private const int MaxRegionLength = 32;

    public ValidateOptionsResult Validate(string? name, TelnyxOptions options)
    {
        if (name != account) return ValidateOptionsResult.Skip;
        string[] problems = [.. ApiKeyProblems(options), .. BaseAddressProblems(options), .. RegionProblems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ApiKeyProblems(TelnyxOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{section}:ApiKey is missing. Create a key in the Telnyx portal under 'API Keys'; it begins with KEY.";
        }
        else if (options.ApiKey.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
        {
            yield return $"{section}:ApiKey holds white space or other characters that no key has. Copy it again from the Telnyx portal, 'API Keys'.";
        }
    }

    private IEnumerable<string> BaseAddressProblems(TelnyxOptions options)
    {
        Uri? address = options.BaseAddress;
        if (address is not { IsAbsoluteUri: true } || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return $"{section}:BaseAddress is no plain absolute address. Leave it out for {TelnyxDefaults.BaseAddress}.";
        }
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return $"{section}:BaseAddress has to begin with https://, because the key travels with every request; http:// is for this machine only.";
        }
    }

    private IEnumerable<string> RegionProblems(TelnyxOptions options)
    {
        if (options.Region is { } region && (string.IsNullOrWhiteSpace(region) || region.Length > MaxRegionLength))
        {
            yield return $"{section}:Region is no region. Write Australia, Europe, Middle East or US, or leave it out for the account's own setting.";
        }
    }
}
