using System.Xml;
using System.Xml.Linq;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Reads instructions: what is to be done, one after the other.</summary>
internal static class TwimlDocument
{
    private static readonly string[] Verbs = ["Dial", "Say", "Play", "Pause", "Hangup", "Reject", "Redirect"];

    /// <param name="text">What came.</param>
    /// <param name="contentType">As what it came; null for what a request brought along.</param>
    /// <exception cref="TwimlException">It is nothing that a call can be led by.</exception>
    public static IReadOnlyList<XElement> Read(string text, string? contentType)
    {
        if (text.Length == 0) return [];
        if (contentType is null or "text/xml" or "application/xml" or "text/html") return Parse(text);
        // As documented: what is plain text is spoken, what is sound is played.
        if (contentType == "text/plain") return [new XElement("Say", text)];
        return contentType.StartsWith("audio/", StringComparison.Ordinal)
            ? [new XElement("Play")]
            : throw new TwimlException(12300, $"The content type {contentType} is none for TwiML; answer with text/xml.");
    }

    private static List<XElement> Parse(string text)
    {
        XElement root = Load(text);
        if (root.Name != "Response") throw new TwimlException(12100, $"The root element must be <Response>; it is <{root.Name.LocalName}>.");
        foreach (XElement verb in root.Elements())
        {
            if (!Verbs.Contains(verb.Name.LocalName))
                throw new TwimlException(12200, $"The emulator does not play <{verb.Name.LocalName}>; it knows {string.Join(", ", Verbs)}.");
        }

        return [.. root.Elements()];
    }

    private static XElement Load(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XElement.Load(reader);
        }
        catch (XmlException unreadable)
        {
            throw new TwimlException(12100, $"The answer is no XML: {unreadable.Message}");
        }
    }
}
