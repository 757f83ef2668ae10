namespace ColdCall;

/// <summary>A value that is one piece of text on the wire. One JSON converter serves all of them.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface ITextValue<TSelf> where TSelf : ITextValue<TSelf>
{
    /// <summary>The text of the value.</summary>
    string Value { get; }

    /// <summary>Reads the text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="FormatException">The text is no such value.</exception>
    static abstract TSelf Parse(string value);
}
