namespace ColdCall.Kill.Tests;

public sealed class TelnyxKillTests() : KillTests("telnyx");
