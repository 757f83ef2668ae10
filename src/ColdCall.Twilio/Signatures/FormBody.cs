using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Unicode;

namespace ColdCall.Twilio.Signatures;

/// <summary>Reads the fields of a form from its raw bytes: strictly, in the order they came, and nothing folded together.</summary>
internal static class FormBody
{
    /// <summary>Many times what Twilio sends.</summary>
    public const int MaxFields = 1000;

    public static bool TryRead(ReadOnlySpan<byte> body, out IReadOnlyList<FormField> fields, [NotNullWhen(false)] out string? problem)
    {
        var read = new List<FormField>();
        fields = read;
        problem = null;
        foreach (Range range in body.Split((byte)'&'))
        {
            if (body[range].IsEmpty) continue;
            if (read.Count == MaxFields) problem = "the form has too many fields";
            else if (TryReadField(body[range], out FormField field)) read.Add(field);
            else problem = "the form holds an escape or bytes that are no text";
            if (problem is not null) return false;
        }

        return true;
    }

    private static bool TryReadField(ReadOnlySpan<byte> text, out FormField field)
    {
        int equals = text.IndexOf((byte)'=');
        ReadOnlySpan<byte> name = equals < 0 ? text : text[..equals];
        ReadOnlySpan<byte> value = equals < 0 ? [] : text[(equals + 1)..];
        field = default;
        if (!TryDecode(name, out string? decodedName) || !TryDecode(value, out string? decodedValue)) return false;
        field = new FormField(decodedName, decodedValue);
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<byte> escaped, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!HasWholeEscapes(escaped)) return false;
        byte[] decoded = WebUtility.UrlDecodeToBytes(escaped.ToArray(), 0, escaped.Length) ?? [];
        if (!Utf8.IsValid(decoded)) return false;
        text = Encoding.UTF8.GetString(decoded);
        return true;
    }

    // The decoder keeps half an escape as it is; then two texts would read as one.
    private static bool HasWholeEscapes(ReadOnlySpan<byte> escaped)
    {
        for (int at = escaped.IndexOf((byte)'%'); at >= 0;)
        {
            if (at + 2 >= escaped.Length || !char.IsAsciiHexDigit((char)escaped[at + 1]) || !char.IsAsciiHexDigit((char)escaped[at + 2])) return false;
            escaped = escaped[(at + 3)..];
            at = escaped.IndexOf((byte)'%');
        }

        return true;
    }
}
