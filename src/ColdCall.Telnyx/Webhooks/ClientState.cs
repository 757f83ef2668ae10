using System.Text;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Our tag on a leg as Telnyx carries it: Base64 of ASCII text.</summary>
internal static class ClientState
{
    public static string Encode(string tag) =>
        IsPrintable(tag) ? Convert.ToBase64String(Encoding.ASCII.GetBytes(tag)) : throw new ArgumentException("A tag is printable ASCII text.", nameof(tag));

    /// <summary>Reads a tag.</summary>
    /// <returns>The tag; null for nothing, for an empty text, and for what somebody else may have put there.</returns>
    public static string? Decode(string? clientState)
    {
        if (string.IsNullOrEmpty(clientState)) return null;
        var bytes = new byte[clientState.Length];
        if (!Convert.TryFromBase64String(clientState, bytes, out int length) || length == 0) return null;
        string text = Encoding.Latin1.GetString(bytes, 0, length);
        return IsPrintable(text) ? text : null;
    }

    private static bool IsPrintable(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
