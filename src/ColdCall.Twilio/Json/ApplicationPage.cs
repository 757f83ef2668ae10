namespace ColdCall.Twilio.Json;

internal sealed record ApplicationPage : Page<TwilioApplication>
{
    public IReadOnlyList<TwilioApplication?>? Applications { get; init; }

    public override IReadOnlyList<TwilioApplication?>? Items => Applications;
}
