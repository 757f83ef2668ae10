using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Conferences;

/// <inheritdoc cref="ITwilioConferences" />
internal sealed class TwilioConferences(TwilioTransport transport) : ITwilioConferences
{
    public IAsyncEnumerable<TwilioConference> ListAsync(ListConferencesRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<ConferencePage, TwilioConference>(
            Exchanges.List("list conferences", "Conferences.json", request),
            TwilioJson.Default.ConferencePage,
            cancellationToken);

    public Task<TwilioConference> GetAsync(string conferenceSid, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get conference", Path(conferenceSid), ProviderErrorReason.ConferenceEnded),
            (TwilioJson.Default.TwilioConference, thing => thing.Sid),
            cancellationToken);

    public Task<TwilioConference> UpdateAsync(string conferenceSid, UpdateConferenceRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update conference", request.AnnounceUrl is null ? CommandKind.Idempotent : CommandKind.Heard, Path(conferenceSid)), request, ProviderErrorReason.ConferenceEnded),
            (TwilioJson.Default.TwilioConference, thing => thing.Sid),
            cancellationToken);

    private static string Path(string conferenceSid) => $"Conferences/{Paths.Segment(conferenceSid, nameof(conferenceSid))}.json";
}
