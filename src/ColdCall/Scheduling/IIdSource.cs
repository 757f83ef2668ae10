namespace ColdCall.Scheduling;

/// <summary>Makes ids; a simulation brings its own.</summary>
internal interface IIdSource
{
    /// <summary>26 lower-case letters and digits with 128 random bits.</summary>
    string NewId();

    /// <summary>Random bytes for a secret.</summary>
    byte[] NewSecret(int length);
}
