namespace ColdCall.Emulator.Core;

/// <summary>The keys of a phone.</summary>
internal static class Keypad
{
    public const string Keys = "0123456789*#ABCD";

    public static bool Has(char key) => Keys.Contains(key, StringComparison.Ordinal);
}
