namespace ColdCall.Emulator.Telnyx;

internal enum LinkVerdict
{
    Good,
    Expired,
    Forged,
}
