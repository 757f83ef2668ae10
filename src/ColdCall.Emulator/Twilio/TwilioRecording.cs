using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>What only Twilio's face knows about a recording.</summary>
/// <param name="Origin">How whoever asked for it reaches us: the address in its webhook begins so.</param>
/// <param name="Source">What triggered it.</param>
/// <param name="Callback">Who hears of it.</param>
internal sealed record TwilioRecording(string Origin, string Source, TwilioCallback? Callback)
{
    public static TwilioRecording Of(Recording recording) => (TwilioRecording)recording.Order.Details;
}
