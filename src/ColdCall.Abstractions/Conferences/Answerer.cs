namespace ColdCall;

/// <summary>Who or what has answered, as the provider judged it by listening.</summary>
public enum Answerer
{
    /// <summary>A person.</summary>
    Person = 0,

    /// <summary>An answering machine or voice mail.</summary>
    Machine = 1,

    /// <summary>A fax machine.</summary>
    Fax = 2,

    /// <summary>The provider listened and could not tell. Treat it as a person: a person who is hung up on is lost.</summary>
    Uncertain = 3,
}
