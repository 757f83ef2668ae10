using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Asks another address what to do. Instructions after it are not reached.</summary>
public sealed record TwimlRedirect : TwimlVerb
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>The HTTP method; null for <c>POST</c>.</summary>
    public string? Method { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Redirect");
        xml.Attribute("method", Method);
        xml.Text(Url);
        xml.WriteEndElement();
    }
}
