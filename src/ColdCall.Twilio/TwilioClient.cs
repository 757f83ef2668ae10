using ColdCall.Twilio.Applications;
using ColdCall.Twilio.Calls;
using ColdCall.Twilio.Conferences;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.IceServers;
using ColdCall.Twilio.Participants;
using ColdCall.Twilio.Recordings;

namespace ColdCall.Twilio;

/// <inheritdoc cref="ITwilioClient" />
internal sealed class TwilioClient(TwilioTransport transport) : ITwilioClient
{
    public ITwilioCalls Calls { get; } = new TwilioCalls(transport);

    public ITwilioConferences Conferences { get; } = new TwilioConferences(transport);

    public ITwilioParticipants Participants { get; } = new TwilioParticipants(transport);

    public ITwilioRecordings Recordings { get; } = new TwilioRecordings(transport);

    public ITwilioCallRecordings CallRecordings { get; } = new TwilioCallRecordings(transport);

    public ITwilioConferenceRecordings ConferenceRecordings { get; } = new TwilioConferenceRecordings(transport);

    public ITwilioApplications Applications { get; } = new TwilioApplications(transport);

    public ITwilioIceServers IceServers { get; } = new TwilioIceServers(transport);
}
