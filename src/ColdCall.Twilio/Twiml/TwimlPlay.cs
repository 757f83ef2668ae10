using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Plays a sound file, or keys.</summary>
public sealed record TwimlPlay : TwimlVerb
{
    /// <summary>The address of the file; empty where keys are played.</summary>
    public string Url { get; init; } = "";

    /// <summary>Keys to play, <c>w</c> for a wait of half a second; null for none.</summary>
    public string? Digits { get; init; }

    /// <summary>How often; 0 until the caller hangs up, null for once.</summary>
    public int? Loop { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Play");
        xml.Attribute("digits", Digits);
        xml.Attribute("loop", Loop);
        xml.Text(Url);
        xml.WriteEndElement();
    }
}
