namespace ColdCall.Twilio.Json;

internal sealed record ParticipantPage : Page<TwilioParticipant>
{
    public IReadOnlyList<TwilioParticipant?>? Participants { get; init; }

    public override IReadOnlyList<TwilioParticipant?>? Items => Participants;
}
