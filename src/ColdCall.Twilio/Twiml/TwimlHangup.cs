using System.Xml;

namespace ColdCall.Twilio;

/// <summary>Hangs up.</summary>
public sealed record TwimlHangup : TwimlVerb
{
    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Hangup");
        xml.WriteEndElement();
    }
}
