namespace ColdCall.Telnyx;

/// <summary>A command that can have a name, by which Telnyx knows a repeat of it.</summary>
public abstract record CommandRequest
{
    /// <summary>
    /// The command's name: Telnyx ignores a second command of the same name for the same leg or conference (a second dial for any) within
    /// 60 seconds.
    /// </summary>
    /// <value>Null lets the client make one, which all repeats of this command carry.</value>
    public string? CommandId { get; init; }

    /// <summary>The name of the type alone: the members hold numbers, passwords and digits that belong into no log.</summary>
    public sealed override string ToString() => GetType().Name;
}
