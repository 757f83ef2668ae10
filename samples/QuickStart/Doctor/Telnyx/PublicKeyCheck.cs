using System.Net;
using System.Text.Json;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Whether webhooks are verified with the key that they are signed with. Telnyx no longer documents where it tells the key, but does.</summary>
internal sealed class PublicKeyCheck(TelnyxAccount account, TelnyxReads reads)
{
    private const int KeyBytes = 32;

    public async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        if (!account.IsOpen) return TelnyxAccount.NotOpen;
        (HttpStatusCode? status, JsonElement? data) = await reads.GetAsync("public_key", cancellationToken);
        if (KeyOf(data?.Text("public")) is not { } key)
            return Finding.Skip($"Telnyx does not tell it ({(status is { } known ? (int)known : "no answer")}); the round trip proves it");
        return account.Options.PublicKeys.Contains(key)
            ? Finding.Ok("the account's key is configured")
            : Finding.Fail(
                "the account's key is not configured, so every webhook is refused",
                $"Set {TelnyxAccount.Section}:PublicKeys:0 to {key} and compare it with the Telnyx portal, 'Keys & Credentials', 'Public Key'.");
    }

    /// <returns>Base64 of the key's bytes. Some have seen them in the usual wrapping of public keys, which only adds to the front.</returns>
    private static string? KeyOf(string? text)
    {
        byte[] bytes = new byte[text?.Length ?? 0];
        return text is not null && Convert.TryFromBase64String(text, bytes, out int count) && count >= KeyBytes
            ? Convert.ToBase64String(bytes.AsSpan(count - KeyBytes, KeyBytes))
            : null;
    }
}
