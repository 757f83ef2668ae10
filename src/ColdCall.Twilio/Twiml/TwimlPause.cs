using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Waits in silence.</summary>
public sealed record TwimlPause : TwimlVerb
{
    /// <summary>How long, in whole seconds; null for one second.</summary>
    public TimeSpan? Length { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Pause");
        xml.Attribute("length", Length);
        xml.WriteEndElement();
    }
}
