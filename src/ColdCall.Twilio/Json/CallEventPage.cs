namespace ColdCall.Twilio.Json;

internal sealed record CallEventPage : Page<TwilioCallEvent>
{
    public IReadOnlyList<TwilioCallEvent?>? Events { get; init; }

    public override IReadOnlyList<TwilioCallEvent?>? Items => Events;
}
