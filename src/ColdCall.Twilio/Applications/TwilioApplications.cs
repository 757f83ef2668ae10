using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Applications;

/// <inheritdoc cref="ITwilioApplications" />
internal sealed class TwilioApplications(TwilioTransport transport) : ITwilioApplications
{
    public Task<TwilioApplication> CreateAsync(ApplicationRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("create application", CommandKind.Once, "Applications.json"), request),
            (TwilioJson.Default.TwilioApplication, thing => thing.Sid),
            cancellationToken);

    public IAsyncEnumerable<TwilioApplication> ListAsync(ListApplicationsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<ApplicationPage, TwilioApplication>(
            Exchanges.List("list applications", "Applications.json", request),
            TwilioJson.Default.ApplicationPage,
            cancellationToken);

    public Task<TwilioApplication> GetAsync(string applicationSid, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get application", Path(applicationSid)),
            (TwilioJson.Default.TwilioApplication, thing => thing.Sid),
            cancellationToken);

    public Task<TwilioApplication> UpdateAsync(string applicationSid, ApplicationRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update application", CommandKind.Idempotent, Path(applicationSid)), request),
            (TwilioJson.Default.TwilioApplication, thing => thing.Sid),
            cancellationToken);

    public Task DeleteAsync(string applicationSid, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete application", Path(applicationSid)), cancellationToken);

    private static string Path(string applicationSid) => $"Applications/{Paths.Segment(applicationSid, nameof(applicationSid))}.json";
}
