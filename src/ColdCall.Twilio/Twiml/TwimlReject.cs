using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Declines a call that came in, before it is answered and paid for. It has to be the first instruction.</summary>
public sealed record TwimlReject : TwimlVerb
{
    /// <summary>What the caller hears: <c>rejected</c> or <c>busy</c>; null for <c>rejected</c>.</summary>
    public string? Reason { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Reject");
        xml.Attribute("reason", Reason);
        xml.WriteEndElement();
    }
}
