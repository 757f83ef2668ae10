using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Twilio's ids: two letters that say what it is, and 32 hexadecimal digits.</summary>
internal static class TwilioSid
{
    private const int Length = 34;

    public static string New(string prefix, IdSource ids) => prefix + ids.Hex(16);

    public static bool Is(string prefix, string text) =>
        text.Length == Length && text.StartsWith(prefix, StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
