using System.Text;
using Dialer.Hosting;

namespace Dialer.Contacts;

/// <summary>The text of a file: UTF-8 or UTF-16 by their marks, UTF-8 if it is that without a mark, and otherwise what older programs write, Windows-1252.</summary>
internal static class CsvText
{
    private const int MaxBytes = 5 * 1024 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <exception cref="ProblemException">It is no text, or too large.</exception>
    public static string Decode(string? base64)
    {
        if (string.IsNullOrEmpty(base64)) throw Problem.InvalidImport("The file is empty. Choose a CSV file with a header and at least one row.");
        byte[] bytes = new byte[(base64.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(base64, bytes, out int length)) throw Problem.InvalidImport("content_base64 is not Base64. Send the bytes of the file in that form.");
        if (length > MaxBytes) throw Problem.InvalidImport($"The file has {length / 1024.0 / 1024.0:0.0} MB and may have 5. Split it.");
        return RequireText(Decode(bytes.AsSpan(0, length)));
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) throw Problem.InvalidImport("The file is a spreadsheet's own format, or a ZIP. Export it as CSV.");
        try
        {
            if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Utf8.GetString(bytes[3..]);
            if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Utf16LittleEndian.GetString(bytes[2..]);
            if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Utf16BigEndian.GetString(bytes[2..]);
        }
        catch (DecoderFallbackException)
        {
            throw Problem.InvalidImport("The file says which encoding it has and does not keep to it. Save it again as UTF-8.");
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static string RequireText(string text) =>
        text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n') && c < '\u0080')
            ? throw Problem.InvalidImport("The file is not text. Export it as CSV, in UTF-8.")
            : text;
}
