namespace ColdCall.Kill.Tests;

public sealed class TwilioKillTests() : KillTests("twilio");
