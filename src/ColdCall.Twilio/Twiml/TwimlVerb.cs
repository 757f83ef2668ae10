using System.Xml;

namespace ColdCall.Twilio;

/// <summary>One instruction of a <see cref="TwimlResponse"/>.</summary>
public abstract record TwimlVerb
{
    // Closed: what Twilio does not know would make it hang up.
    private protected TwimlVerb()
    {
    }

    internal abstract void Write(XmlWriter xml);

    /// <summary>The name of the instruction, and no more: the rest holds numbers, names of conferences and words for people.</summary>
    public sealed override string ToString() => GetType().Name;
}
