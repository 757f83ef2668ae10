namespace QuickStart.Doctor;

/// <summary>What a check came to.</summary>
internal enum Verdict
{
    Ok,

    /// <summary>Calls work, but perhaps not as one would wish.</summary>
    Warn,

    /// <summary>Calls fail until this is put right.</summary>
    Fail,

    /// <summary>It was not looked at, because it is not wanted here or something before it is missing.</summary>
    Skip,
}
