namespace ColdCall;

/// <summary>A SIP address as destination.</summary>
public sealed record SipDestination : Destination
{
    /// <summary>The address: <c>sip:</c> or <c>sips:</c>, a user, an at sign and a host, without white space or control characters.</summary>
    /// <exception cref="FormatException">The text is no SIP address.</exception>
    public required string Address
    {
        get;
        init => field = IsAddress(value)
            ? value
            : throw new FormatException("A SIP address reads 'sip:user@host', without white space, quotes or angle brackets, at most 255 characters.");
    }

    /// <summary>The host of the address; the user is hidden, because it is often a phone number.</summary>
    public override string ToString() => $"sip:***{Address[Address.IndexOf('@', StringComparison.Ordinal)..]}";

    private static bool IsAddress(string? text)
    {
        if (text is not { Length: <= 255 }) return false;
        int scheme = text.StartsWith("sip:", StringComparison.Ordinal) ? 4 : text.StartsWith("sips:", StringComparison.Ordinal) ? 5 : 0;
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return scheme > 0 && at > scheme && at < text.Length - 1 && text.All(c => char.IsAscii(c) && c > ' ' && c is not ('<' or '>' or '"' or '\x7f'));
    }
}
