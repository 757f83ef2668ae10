namespace ColdCall.Twilio.Json;

internal sealed record RecordingPage : Page<TwilioRecording>
{
    public IReadOnlyList<TwilioRecording?>? Recordings { get; init; }

    public override IReadOnlyList<TwilioRecording?>? Items => Recordings;
}
