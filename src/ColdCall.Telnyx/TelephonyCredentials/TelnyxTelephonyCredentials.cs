using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.TelephonyCredentials;

/// <inheritdoc cref="ITelnyxTelephonyCredentials" />
internal sealed class TelnyxTelephonyCredentials(TelnyxTransport transport) : ITelnyxTelephonyCredentials
{
    public async Task<TelnyxTelephonyCredential> CreateAsync(CreateTelephonyCredentialRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            ("create telephony credential", CommandKind.Once, "telephony_credentials"),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.CreateTelephonyCredentialRequest));
        Answer<TelnyxTelephonyCredential> answer =
            await transport.SendAsync(post, WireJson.Context.TelephonyCredentialAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Data is { Id.Length: > 0 } credential ? credential : throw Exchanges.Unusable(post);
    }

    public IAsyncEnumerable<TelnyxTelephonyCredential> ListAsync(
        ListTelephonyCredentialsRequest? request = null, CancellationToken cancellationToken = default) => transport.ListAsync(
        ("list telephony credentials", page => "telephony_credentials" + QueryOf(request, page)),
        WireJson.Context.TelephonyCredentialListAnswer,
        cancellationToken);

    public Task<TelnyxTelephonyCredential> GetAsync(string credentialId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get telephony credential", Path(credentialId)), WireJson.Context.TelephonyCredentialAnswer, cancellationToken);

    public Task<TelnyxTelephonyCredential> UpdateAsync(
        string credentialId, UpdateTelephonyCredentialRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest patch = Exchanges.Patch(
            ("update telephony credential", Path(credentialId)),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.UpdateTelephonyCredentialRequest));
        return transport.AskAsync(patch, WireJson.Context.TelephonyCredentialAnswer, cancellationToken);
    }

    public Task<TelnyxTelephonyCredential> DeleteAsync(string credentialId, CancellationToken cancellationToken = default) => transport.AskAsync(
        Exchanges.Delete("delete telephony credential", Path(credentialId)), WireJson.Context.TelephonyCredentialAnswer, cancellationToken);

    // A second token beside a lost one does no harm.
    public Task<string> CreateTokenAsync(string credentialId, CancellationToken cancellationToken = default) => transport.SendForTokenAsync(
        Exchanges.Post(
            ("create token", CommandKind.Idempotent, $"{Path(credentialId)}/token"), body: []),
        cancellationToken);

    private static string Path(string credentialId) => $"telephony_credentials/{Paths.Segment(credentialId, nameof(credentialId))}";

    private static string QueryOf(ListTelephonyCredentialsRequest? request, int page) => Paths.Query(
        ("filter[name]", request?.Name),
        ("filter[tag]", request?.Tag),
        ("filter[resource_id]", request?.ResourceId),
        ("filter[sip_username]", request?.SipUsername),
        ("filter[status]", request?.Status),
        ("page[number]", Paths.Text(page)),
        ("page[size]", Paths.Text(Exchanges.PageSize)));
}
