using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.CredentialConnections;

/// <inheritdoc cref="ITelnyxCredentialConnections" />
internal sealed class TelnyxCredentialConnections(TelnyxTransport transport) : ITelnyxCredentialConnections
{
    public async Task<TelnyxCredentialConnection> CreateAsync(
        CreateCredentialConnectionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            ("create credential connection", CommandKind.Once, "credential_connections"),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.CreateCredentialConnectionRequest));
        TelnyxCredentialConnection made = await transport.AskAsync(post, WireJson.Context.CredentialConnectionAnswer, cancellationToken).ConfigureAwait(false);
        return made.Id.Length > 0 ? made : throw Exchanges.Unusable(post);
    }

    public IAsyncEnumerable<TelnyxCredentialConnection> ListAsync(
        ListCredentialConnectionsRequest? request = null, CancellationToken cancellationToken = default)
    {
        string QueryOf(int page) => Paths.Query(
            ("filter[connection_name][contains]", request?.ConnectionName),
            ("filter[fqdn]", request?.Fqdn),
            ("filter[outbound_voice_profile_id]", request?.OutboundVoiceProfileId),
            ("sort", request?.Sort?.Value),
            ("page[number]", Paths.Text(page)),
            ("page[size]", Paths.Text(Exchanges.PageSize)));
        return transport.ListAsync(
            ("list credential connections", page => "credential_connections" + QueryOf(page)), WireJson.Context.CredentialConnectionListAnswer, cancellationToken);
    }

    public Task<TelnyxCredentialConnection> GetAsync(string connectionId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get credential connection", Path(connectionId)), WireJson.Context.CredentialConnectionAnswer, cancellationToken);

    public Task<TelnyxCredentialConnection> UpdateAsync(
        string connectionId, UpdateCredentialConnectionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest patch = Exchanges.Patch(
            ("update credential connection", Path(connectionId)),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.UpdateCredentialConnectionRequest));
        return transport.AskAsync(patch, WireJson.Context.CredentialConnectionAnswer, cancellationToken);
    }

    public Task<TelnyxCredentialConnection> DeleteAsync(string connectionId, CancellationToken cancellationToken = default) => transport.AskAsync(
        Exchanges.Delete("delete credential connection", Path(connectionId)), WireJson.Context.CredentialConnectionAnswer, cancellationToken);

    public Task<CredentialRegistration> CheckRegistrationStatusAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        TelnyxRequest post = Exchanges.Post(
            ("check registration status", CommandKind.Idempotent, $"{Path(connectionId)}/actions/check_registration_status"), body: []);
        return transport.AskAsync(post, WireJson.Context.RegistrationAnswer, cancellationToken);
    }

    private static string Path(string connectionId) => $"credential_connections/{Paths.Segment(connectionId, nameof(connectionId))}";
}
