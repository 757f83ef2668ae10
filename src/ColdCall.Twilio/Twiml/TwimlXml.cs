using System.Globalization;
using System.Text;
using System.Xml;

namespace ColdCall.Twilio.Twiml;

/// <summary>Writes values as TwiML spells them. What is null is left out, and Twilio's own default applies.</summary>
internal static class TwimlXml
{
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, Readable(value));
    }

    public static void Attribute(this XmlWriter xml, string name, bool? value) => xml.Attribute(name, value is null ? null : value == true ? "true" : "false");

    public static void Attribute(this XmlWriter xml, string name, int? value) => xml.Attribute(name, value?.ToString(CultureInfo.InvariantCulture));

    public static void Attribute(this XmlWriter xml, string name, TimeSpan? value) => xml.Attribute(name, (int?)value?.TotalSeconds);

    public static void Attribute(this XmlWriter xml, string name, IReadOnlyList<string> values) =>
        xml.Attribute(name, values.Count == 0 ? null : string.Join(' ', values));

    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Readable(text));

    /// <summary>The text without control characters, halves of surrogate pairs and the like: XML has no way to write them.</summary>
    public static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) readable.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) readable.Append(text[i]).Append(text[++i]);
        }

        return readable.ToString();
    }
}
