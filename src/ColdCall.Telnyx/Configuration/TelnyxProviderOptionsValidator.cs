using System.Globalization;
using ColdCall.Telnyx.Signatures;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Configuration;

/// <summary>Checks what dialing conferences and receiving webhooks need beyond the client alone.</summary>
/// <param name="account">The account; others are not judged here.</param>
/// <param name="section">Where its settings stand, for messages.</param>
internal sealed class TelnyxProviderOptionsValidator(string account, string section) : IValidateOptions<TelnyxOptions>
{
    private const string KeyPage = "the Telnyx portal, 'Keys & Credentials', 'Public Key'";

    public ValidateOptionsResult Validate(string? name, TelnyxOptions options)
    {
        if (name != account) return ValidateOptionsResult.Skip;
        string[] problems = [.. ConnectionProblems(options), .. KeyProblems(options), .. FromProblems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ConnectionProblems(TelnyxOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionId))
        {
            yield return $"{section}:ConnectionId is missing. It is the id of your Call Control application; "
                + "in the Telnyx portal under 'Voice', 'Programmable Voice'.";
        }
    }

    // No key would mean that no webhook can be trusted; to start anyway would only be noticed when no call ever joins.
    private IEnumerable<string> KeyProblems(TelnyxOptions options)
    {
        if (options.PublicKeys.Count == 0)
        {
            yield return $"{section}:PublicKeys is empty, so no webhook could be verified. Copy the key from {KeyPage} to {section}:PublicKeys:0.";
        }

        for (int i = 0; i < options.PublicKeys.Count; i++)
        {
            if (Ed25519PublicKey.FromBase64(options.PublicKeys[i] ?? "") is not null) continue;
            yield return $"{section}:PublicKeys:{i.ToString(CultureInfo.InvariantCulture)} is no Ed25519 public key: Base64 of 32 bytes is expected, as {KeyPage} shows it.";
        }
    }

    private IEnumerable<string> FromProblems(TelnyxOptions options)
    {
        if (options.From is { } from && !PhoneNumber.TryParse(from, out _))
        {
            yield return $"{section}:From is not in E.164 form, as in +12025550100. Take one of your numbers from the Telnyx portal, 'Numbers', "
                + "or leave it out and name a number at every dial.";
        }
    }
}
