using System.Xml;

namespace ColdCall.Twilio;

/// <summary>Whom or what a <see cref="TwimlDial"/> connects the call to.</summary>
public abstract record TwimlDialTarget
{
    // Closed: what Twilio does not know would make it hang up.
    private protected TwimlDialTarget()
    {
    }

    internal abstract void Write(XmlWriter xml);

    /// <summary>The name of the target's kind, and no more: the rest holds numbers and names of conferences.</summary>
    public sealed override string ToString() => GetType().Name;
}
