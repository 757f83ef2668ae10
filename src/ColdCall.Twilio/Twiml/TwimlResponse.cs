using System.Globalization;
using System.Text;
using System.Xml;

namespace ColdCall.Twilio;

/// <summary>What Twilio shall do with a call, one instruction after the other: the answer to a request for the voice URL.</summary>
/// <remarks>Send <see cref="ToXml"/> with <see cref="ContentType"/>. Everything is escaped; characters that XML cannot hold are left out.</remarks>
/// <param name="verbs">The instructions in their order; none hangs up.</param>
public sealed class TwimlResponse(params IReadOnlyList<TwimlVerb> verbs)
{
    /// <summary>The content type to answer with. With <c>text/plain</c> Twilio would read the XML to the caller.</summary>
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>The instructions in their order.</summary>
    public IReadOnlyList<TwimlVerb> Verbs { get; } = [.. verbs];

    /// <summary>The XML text.</summary>
    public string ToXml()
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("Response");
            foreach (TwimlVerb verb in Verbs) verb.Write(xml);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>The names of the instructions, and no more.</summary>
    public override string ToString() => string.Join(", ", Verbs);

    // The declaration names the encoding of the writer below it, and it is sent as UTF-8.
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
