using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Emulator.Twilio;

/// <summary>Signs webhooks as Twilio does: HMAC-SHA1 over the address and the fields, sorted by their names.</summary>
internal sealed class TwilioSigner(string authToken)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(authToken);

    public byte[] Sign(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var message = new StringBuilder(SignedAddress(address));
        foreach (IGrouping<string, string> named in fields.GroupBy(field => field.Key, field => field.Value).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (string value in named.Distinct().Order(StringComparer.Ordinal)) message.Append(named.Key).Append(value);
        }

#pragma warning disable CA5350 // It is Twilio's choice; a receiver expects nothing else.
        return HMACSHA1.HashData(_key, Encoding.UTF8.GetBytes(message.ToString()));
#pragma warning restore CA5350
    }

    /// <summary>Of an https address, Twilio leaves the port out; of an http address, it signs it.</summary>
    private static string SignedAddress(string address)
    {
        if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return address;
        int start = "https://".Length;
        int end = address.AsSpan(start).IndexOfAny('/', '?') is var at and >= 0 ? start + at : address.Length;
        int port = address.LastIndexOf(':', end - 1, end - start);
        return port < 0 || address.IndexOf(']', port) is var bracket && bracket >= 0 && bracket < end ? address : address[..port] + address[end..];
    }
}
