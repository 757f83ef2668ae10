using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Twilio.Signatures;

/// <summary>
/// Verifies the signature of a webhook: HMAC-SHA1 with the auth token over the address that was called, followed by every field's name and
/// value, in the order of the names.
/// </summary>
internal static class RequestSignature
{
    private const int TextLength = 28;

    /// <summary>Whether a signature was made with one of the tokens over one of the addresses and the fields.</summary>
    /// <param name="signature">The text of the signature: Base64 of 20 bytes.</param>
    /// <param name="authTokens">The tokens. An empty one is no token.</param>
    /// <param name="addresses">The addresses that may have been called.</param>
    /// <param name="fields">The fields of the form; none for a JSON body, whose hash is in the address.</param>
    public static bool IsGenuine(string signature, IEnumerable<string> authTokens, IReadOnlyList<string> addresses, IReadOnlyList<FormField> fields)
    {
        if (!TryDecode(signature, out byte[] given)) return false;
        byte[] signedFields = Encoding.UTF8.GetBytes(Text(fields));
        byte[][] signedAddresses = [.. addresses.Select(Encoding.UTF8.GetBytes)];
        bool genuine = false;
        foreach (string token in authTokens)
        {
            if (!string.IsNullOrWhiteSpace(token)) genuine |= IsBy(Encoding.UTF8.GetBytes(token), given, signedAddresses, signedFields);
        }

        return genuine;
    }

    [SuppressMessage("Security", "CA5350", Justification = "It is Twilio's choice. As a message authentication code SHA-1 is not broken.")]
    private static bool IsBy(byte[] token, byte[] given, byte[][] addresses, byte[] fields)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, token);
        bool genuine = false;
        Span<byte> expected = stackalloc byte[HMACSHA1.HashSizeInBytes];
        foreach (byte[] address in addresses)
        {
            hash.AppendData(address);
            hash.AppendData(fields);
            hash.GetHashAndReset(expected);
            genuine |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return genuine;
    }

    // By name, not by name and value together: Reason comes before ReasonConferenceEnded. What came twice counts once.
    private static string Text(IReadOnlyList<FormField> fields)
    {
        var text = new StringBuilder();
        IEnumerable<FormField> ordered = fields.Distinct()
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal);
        foreach (FormField field in ordered) text.Append(field.Name).Append(field.Value);
        return text.ToString();
    }

    // The decoder skips white space and ignores left-over bits; comparing with what an encoder writes refuses both.
    private static bool TryDecode(string text, out byte[] signature)
    {
        signature = new byte[HMACSHA1.HashSizeInBytes];
        return text.Length == TextLength
            && Convert.TryFromBase64String(text, signature, out int count)
            && count == signature.Length
            && Convert.ToBase64String(signature) == text;
    }
}
