namespace ColdCall.Emulator.Wire;

/// <summary>A file, or why there is none.</summary>
internal sealed record FileReply(Stream? File, WireReply? Refusal);
