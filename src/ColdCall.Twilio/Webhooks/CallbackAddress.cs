namespace ColdCall.Twilio.Webhooks;

/// <summary>The address that Twilio is given for callbacks, with our tag in its query: Twilio signs the query and has no other place for a mark.</summary>
internal static class CallbackAddress
{
    private const string TagName = "tag=";
    private const int MaxTagLength = 256;

    // Three repeats, also after a server's error or a slow answer; without it Twilio repeats once, and only if it could not connect. Twilio keeps
    // the fragment to itself: it is neither sent nor signed.
    private const string Repeats = "#rc=3&rp=ct,5xx,rt";

    public static string Of(Uri publicBase, string path, string tag) => $"{publicBase.OriginalString.TrimEnd('/')}{path}?{TagName}{Uri.EscapeDataString(tag)}{Repeats}";

    /// <summary>Reads the tag.</summary>
    /// <returns>The tag; null for none, for several, and for what is no printable text.</returns>
    public static string? TagOf(string pathAndQuery)
    {
        int query = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        string[] tags = [.. pathAndQuery[(query + 1)..].Split('&').Where(part => part.StartsWith(TagName, StringComparison.Ordinal))];
        if (tags.Length != 1) return null;
        string tag = Uri.UnescapeDataString(tags[0][TagName.Length..]);
        return tag.Length is > 0 and <= MaxTagLength && tag.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? tag : null;
    }
}
