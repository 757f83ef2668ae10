using System.Text;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Small damage to a document, as it may come from a broken line or a curious person.</summary>
internal static class Mutations
{
    private static readonly string[] Fragments =
        ["null", "{}", "[]", "\"\"", "1e400", "-0", "\\ud800", "\\u0000", "\"data\":", "\"payload\":", "{\"id\":", "99999999999999999999", "\u00e9", "\"\\udc00\"", "true"];

    public static byte[] Of(byte[] document, Random random)
    {
        byte[] bytes = [.. document];
        for (int i = random.Next(1, 4); i > 0; i--) bytes = MutateOnce(bytes, random);
        return bytes;
    }

    private static byte[] MutateOnce(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return [(byte)'{'];
        int at = random.Next(bytes.Length);
        int length = Math.Min(random.Next(1, 20), bytes.Length - at);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            default:
                return ReplaceValue(bytes, at, Fragments[random.Next(Fragments.Length)]);
        }
    }

    // Puts something else in place of what follows the next colon, so that most results are still JSON.
    private static byte[] ReplaceValue(byte[] bytes, int at, string fragment)
    {
        int colon = Array.IndexOf(bytes, (byte)':', at);
        if (colon < 0) return [.. bytes[..at], .. Encoding.UTF8.GetBytes(fragment), .. bytes[at..]];
        int end = Array.FindIndex(bytes, colon, b => b is (byte)',' or (byte)'\n' or (byte)'}');
        return [.. bytes[..(colon + 1)], .. Encoding.UTF8.GetBytes(fragment), .. bytes[(end < 0 ? bytes.Length : end)..]];
    }
}
