namespace ColdCall.Emulator.Telnyx;

internal sealed class TelnyxErrorException(params IReadOnlyList<TelnyxError> errors) : Exception(errors[0].Title)
{
    public IReadOnlyList<TelnyxError> Errors { get; } = errors;
}
