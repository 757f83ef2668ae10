using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Participants;

/// <inheritdoc cref="ITwilioParticipants" />
internal sealed class TwilioParticipants(TwilioTransport transport) : ITwilioParticipants
{
    public Task<TwilioParticipant> CreateAsync(string conference, CreateParticipantRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("create participant", CommandKind.Once, ListPath(conference)), request, ProviderErrorReason.ConferenceEnded),
            (TwilioJson.Default.TwilioParticipant, thing => thing.CallSid),
            cancellationToken);

    public IAsyncEnumerable<TwilioParticipant> ListAsync(string conferenceSid, ListParticipantsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<ParticipantPage, TwilioParticipant>(
            Exchanges.List("list participants", ListPath(conferenceSid), request, ProviderErrorReason.ConferenceEnded),
            TwilioJson.Default.ParticipantPage,
            cancellationToken);

    public Task<TwilioParticipant> GetAsync(string conferenceSid, string participant, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get participant", Path(conferenceSid, participant), ProviderErrorReason.LegEnded),
            (TwilioJson.Default.TwilioParticipant, thing => thing.CallSid),
            cancellationToken);

    public Task<TwilioParticipant> UpdateAsync(string conferenceSid, string participant, UpdateParticipantRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update participant", request.AnnounceUrl is null ? CommandKind.Idempotent : CommandKind.Heard, Path(conferenceSid, participant)), request, ProviderErrorReason.LegEnded),
            (TwilioJson.Default.TwilioParticipant, thing => thing.CallSid),
            cancellationToken);

    public Task DeleteAsync(string conferenceSid, string participant, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete participant", Path(conferenceSid, participant), ProviderErrorReason.LegEnded), cancellationToken);

    private static string ListPath(string conference) => $"Conferences/{Paths.Segment(conference, nameof(conference))}/Participants.json";

    private static string Path(string conferenceSid, string participant) =>
        $"Conferences/{Paths.Segment(conferenceSid, nameof(conferenceSid))}/Participants/{Paths.Segment(participant, nameof(participant))}.json";
}
