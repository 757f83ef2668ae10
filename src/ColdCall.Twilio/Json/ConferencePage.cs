namespace ColdCall.Twilio.Json;

internal sealed record ConferencePage : Page<TwilioConference>
{
    public IReadOnlyList<TwilioConference?>? Conferences { get; init; }

    public override IReadOnlyList<TwilioConference?>? Items => Conferences;
}
