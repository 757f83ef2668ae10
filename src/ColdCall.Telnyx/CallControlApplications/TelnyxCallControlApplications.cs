using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.CallControlApplications;

/// <inheritdoc cref="ITelnyxCallControlApplications" />
internal sealed class TelnyxCallControlApplications(TelnyxTransport transport) : ITelnyxCallControlApplications
{
    public async Task<TelnyxCallControlApplication> CreateAsync(
        CreateCallControlApplicationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            ("create call control application", CommandKind.Once, "call_control_applications"),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.CreateCallControlApplicationRequest));
        TelnyxCallControlApplication made = await transport.AskAsync(post, WireJson.Context.CallControlApplicationAnswer, cancellationToken).ConfigureAwait(false);
        return made.Id.Length > 0 ? made : throw Exchanges.Unusable(post);
    }

    public IAsyncEnumerable<TelnyxCallControlApplication> ListAsync(
        ListCallControlApplicationsRequest? request = null, CancellationToken cancellationToken = default)
    {
        string QueryOf(int page) => Paths.Query(
            ("filter[application_name][contains]", request?.ApplicationName),
            ("filter[outbound.outbound_voice_profile_id]", request?.OutboundVoiceProfileId),
            ("sort", request?.Sort?.Value),
            ("page[number]", Paths.Text(page)),
            ("page[size]", Paths.Text(Exchanges.PageSize)));
        return transport.ListAsync(
            ("list call control applications", page => "call_control_applications" + QueryOf(page)), WireJson.Context.CallControlApplicationListAnswer, cancellationToken);
    }

    public Task<TelnyxCallControlApplication> GetAsync(string applicationId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get call control application", Path(applicationId)), WireJson.Context.CallControlApplicationAnswer, cancellationToken);

    public Task<TelnyxCallControlApplication> UpdateAsync(
        string applicationId, UpdateCallControlApplicationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest patch = Exchanges.Patch(
            ("update call control application", Path(applicationId)),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.UpdateCallControlApplicationRequest));
        return transport.AskAsync(patch, WireJson.Context.CallControlApplicationAnswer, cancellationToken);
    }

    public Task<TelnyxCallControlApplication> DeleteAsync(string applicationId, CancellationToken cancellationToken = default) => transport.AskAsync(
        Exchanges.Delete("delete call control application", Path(applicationId)), WireJson.Context.CallControlApplicationAnswer, cancellationToken);

    private static string Path(string applicationId) => $"call_control_applications/{Paths.Segment(applicationId, nameof(applicationId))}";
}
