using System.Text.Json;

namespace ColdCall.Json;

internal static class Utf8JsonReaderExtensions
{
    /// <summary>The text of the current string; null if it is not valid UTF-8 or holds half a surrogate pair.</summary>
    public static string? GetTextOrNull(this ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
