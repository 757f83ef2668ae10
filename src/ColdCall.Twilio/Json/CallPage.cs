namespace ColdCall.Twilio.Json;

internal sealed record CallPage : Page<TwilioCall>
{
    public IReadOnlyList<TwilioCall?>? Calls { get; init; }

    public override IReadOnlyList<TwilioCall?>? Items => Calls;
}
