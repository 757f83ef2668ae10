using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>A phone number.</summary>
public sealed record TwimlNumber : TwimlDialTarget
{
    /// <summary>The number, in E.164 form.</summary>
    public required string To { get; init; }

    /// <summary>Which address says what the called side hears before it is connected; null for nothing.</summary>
    public string? Url { get; init; }

    /// <summary>The HTTP method of <see cref="Url"/>; null for <c>POST</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Where the leg's progress is told; null for nowhere.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>What of it is told: <c>initiated</c>, <c>ringing</c>, <c>answered</c>, <c>completed</c>. Empty for <c>completed</c> alone.</summary>
    public IReadOnlyList<string> StatusCallbackEvents { get; init; } = [];

    /// <summary>The HTTP method of <see cref="StatusCallback"/>; null for <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Number");
        xml.Attribute("url", Url);
        xml.Attribute("method", Method);
        xml.Attribute("statusCallback", StatusCallback);
        xml.Attribute("statusCallbackEvent", StatusCallbackEvents);
        xml.Attribute("statusCallbackMethod", StatusCallbackMethod);
        xml.Text(To);
        xml.WriteEndElement();
    }
}
