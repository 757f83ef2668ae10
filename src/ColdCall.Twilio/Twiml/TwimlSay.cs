using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Reads a text to the caller.</summary>
public sealed record TwimlSay : TwimlVerb
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The voice, for example <c>Polly.Joanna</c>; null for the account's.</summary>
    public string? Voice { get; init; }

    /// <summary>The language, for example <c>en-US</c>; null for the voice's.</summary>
    public string? Language { get; init; }

    /// <summary>How often; 0 until the caller hangs up, null for once.</summary>
    public int? Loop { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Say");
        xml.Attribute("voice", Voice);
        xml.Attribute("language", Language);
        xml.Attribute("loop", Loop);
        xml.Text(Text);
        xml.WriteEndElement();
    }
}
