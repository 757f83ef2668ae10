namespace ColdCall.Conformance.Tests.Support;

/// <summary>Who carries a conference: a provider through the whole stack, or a switch in memory that is written from the public contracts alone.</summary>
public enum Provider
{
    Telnyx,
    Twilio,
    Memory,
}
