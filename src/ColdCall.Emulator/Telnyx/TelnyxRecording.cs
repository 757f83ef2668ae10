using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>What only Telnyx's face knows about a recording.</summary>
/// <param name="Origin">How whoever started it reaches us: the links of its webhook begin so.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="InitiatedBy">What triggered it.</param>
internal sealed record TelnyxRecording(string Origin, string FileName, string InitiatedBy)
{
    public static TelnyxRecording Of(Recording recording) => (TelnyxRecording)recording.Order.Details;
}
