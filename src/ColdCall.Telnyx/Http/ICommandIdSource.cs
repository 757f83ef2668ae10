namespace ColdCall.Telnyx.Http;

/// <summary>Makes names for commands that the caller gave none; a test brings its own.</summary>
internal interface ICommandIdSource
{
    /// <summary>A name that no other command has.</summary>
    string Next();
}
