using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Twilio.Signatures;

/// <summary>The hash that the address of a JSON webhook carries in place of signed fields: <c>bodySHA256</c>, lower-case hexadecimal.</summary>
internal static class BodyHash
{
    private const string Name = "bodySHA256=";

    /// <summary>Whether the query names the hash of these bytes, and names no other.</summary>
    public static bool Matches(string pathAndQuery, ReadOnlySpan<byte> body)
    {
        string[] given = [.. QueryOf(pathAndQuery).Split('&').Where(part => part.StartsWith(Name, StringComparison.Ordinal)).Select(part => part[Name.Length..])];
        if (given.Length != 1) return false;
        string expected = Convert.ToHexStringLower(SHA256.HashData(body));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given[0]), Encoding.UTF8.GetBytes(expected));
    }

    private static string QueryOf(string pathAndQuery) => pathAndQuery.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? pathAndQuery[(at + 1)..] : "";
}
