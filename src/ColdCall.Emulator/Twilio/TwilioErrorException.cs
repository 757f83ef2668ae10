namespace ColdCall.Emulator.Twilio;

internal sealed class TwilioErrorException(TwilioError error) : Exception(error.Message)
{
    public TwilioError Error { get; } = error;
}
