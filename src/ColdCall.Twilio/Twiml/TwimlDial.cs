using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>Connects the call: to a conference, or to one or several numbers and browsers that ring at once.</summary>
public sealed record TwimlDial : TwimlVerb
{
    /// <summary>To what. A conference stands alone.</summary>
    public required IReadOnlyList<TwimlDialTarget> Targets { get; init; }

    /// <summary>The number to show; null for the one that calls.</summary>
    public string? CallerId { get; init; }

    /// <summary>How long to ring, in whole seconds; null for 30 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the call may last, in whole seconds; null for four hours.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Whether the caller hears the other side ringing before it has answered; null for no.</summary>
    public bool? AnswerOnBridge { get; init; }

    /// <summary>Whether <c>*</c> takes the caller out and on to the next instruction; null for no.</summary>
    public bool? HangupOnStar { get; init; }

    /// <summary>What is recorded, for example <c>record-from-answer</c>; null for nothing. A conference has its own setting.</summary>
    public string? Record { get; init; }

    /// <summary>Which address says how to go on when it is over; null to go on with the next instruction.</summary>
    public string? Action { get; init; }

    /// <summary>The HTTP method of <see cref="Action"/>; null for <c>POST</c>.</summary>
    public string? Method { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Dial");
        xml.Attribute("callerId", CallerId);
        xml.Attribute("timeout", Timeout);
        xml.Attribute("timeLimit", TimeLimit);
        xml.Attribute("answerOnBridge", AnswerOnBridge);
        xml.Attribute("hangupOnStar", HangupOnStar);
        xml.Attribute("record", Record);
        xml.Attribute("action", Action);
        xml.Attribute("method", Method);
        foreach (TwimlDialTarget target in Targets) target.Write(xml);
        xml.WriteEndElement();
    }
}
