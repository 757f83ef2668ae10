using System.Globalization;
using ColdCall.Conferences;
using ColdCall.Guards;
using ColdCall.Storage;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Refuses settings that would fail later, with the key, the fault and the remedy.</summary>
internal sealed class ColdCallOptionsValidator(IConferenceStore store, IEnumerable<ProviderRegistration> providers) : IValidateOptions<ColdCallOptions>
{
    private const int MinTagKeyLength = 16;

    public ValidateOptionsResult Validate(string? name, ColdCallOptions options)
    {
        List<string> faults = [.. Faults(options), .. RateFaults(options), .. GuardOptionsFaults.Of(options.Guard)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(ColdCallOptions options)
    {
        if (!providers.Any())
            yield return "No provider was added. Call AddTelnyx() on what AddColdCall returned.";
        if (options.Deployment is not { Length: >= 1 and <= 32 } deployment || !deployment.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            yield return "ColdCall:Deployment must be 1 to 32 ASCII letters, digits or underscores. Choose a name that no other deployment on the same provider account has.";
        if (options.PublicBaseAddress is { } address && !IsPlain(address))
            yield return "ColdCall:PublicBaseAddress is no plain web address. Write it as it is called from outside, for example https://calls.example.com, without query and fragment.";
        if (options.TagKeys.Any(key => key.Length < MinTagKeyLength))
            yield return $"ColdCall:TagKeys has a key of fewer than {MinTagKeyLength} characters. Use random text, for example 32 hexadecimal digits.";
        if (store.IsDurable && options.TagKeys.Count == 0)
            yield return "ColdCall:TagKeys is empty, but a durable store was added: without a lasting key, legs are not recognised after a restart. Add one key of random text, at least 16 characters.";
        if (options.CallbackTimeout <= TimeSpan.Zero || options.CallbackTimeout > TimeSpan.FromMinutes(10))
            yield return "ColdCall:CallbackTimeout must be more than zero and at most 10 minutes, for example 00:00:30.";
    }

    private IEnumerable<string> RateFaults(ColdCallOptions options)
    {
        for (int i = 0; i < options.Rates.Count; i++)
        {
            RateOptions rate = options.Rates[i];
            string at = $"ColdCall:Rates:{i.ToString(CultureInfo.InvariantCulture)}";
            if (!providers.Any(provider => provider.Name == rate.Provider && provider.Account == rate.Account))
                yield return $"{at} is of a provider or account that was not added. Added: {string.Join(", ", providers.Select(provider => ProviderDirectory.KeyOf(provider.Name, provider.Account)))}.";
            if (rate.Prefix is not { Length: >= 2 and <= 16 } prefix || prefix[0] != '+' || prefix[1] == '0' || !prefix[1..].All(char.IsAsciiDigit))
                yield return $"{at}:Prefix must be the beginning of numbers in E.164 form, for example +1 or +4420.";
            if (rate.PricePerMinute < 0) yield return $"{at}:PricePerMinute must not be negative.";
        }
    }

    private static bool IsPlain(Uri address) =>
        address is { IsAbsoluteUri: true, Query: "", Fragment: "" } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
