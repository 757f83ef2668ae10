using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/credential_connections</c>: read and changed; they are made by the options of the start.</summary>
internal sealed class CredentialConnectionEndpoints(TelnyxAccount account)
{
    private static readonly FieldRule[] Optional =
    [
        FieldRule.Text("connection_name"),
        FieldRule.Flag("active"),
        FieldRule.Choice("sip_uri_calling_preference", "disabled", "unrestricted", "internal"),
        FieldRule.Text("webhook_event_url"),
        FieldRule.Text("webhook_event_failover_url"),
        FieldRule.Choice("webhook_api_version", "1", "2", "texml"),
        FieldRule.Object("outbound"),
    ];

    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("GET", "credential_connections", "list_credential_connections", List),
        new TelnyxRoute("GET", "credential_connections/*", "get_credential_connection", command => TelnyxReply.Data(Find(command).ToJson())),
        new TelnyxRoute("PATCH", "credential_connections/*", "update_credential_connection", Update),
    ];

    private WireReply List(TelnyxCommand command)
    {
        string? part = command.Request.Parameter("filter[connection_name][contains]");
        IEnumerable<TelnyxCredentialConnection> found = account.CredentialConnections.Values
            .Where(connection => part is null || connection.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        return TelnyxReply.List(command, [.. found], connection => connection.ToJson());
    }

    private WireReply Update(TelnyxCommand command)
    {
        TelnyxCredentialConnection connection = Find(command);
        Fields body = command.Body.Check(Optional);
        connection.Name = body.Text("connection_name") ?? connection.Name;
        connection.IsActive = body.Flag("active", connection.IsActive);
        connection.SipUriCalling = body.Text("sip_uri_calling_preference") ?? connection.SipUriCalling;
        connection.WebhookUrl = body.Text("webhook_event_url") ?? connection.WebhookUrl;
        connection.FailoverUrl = body.Text("webhook_event_failover_url") ?? connection.FailoverUrl;
        connection.WebhookVersion = body.Text("webhook_api_version") ?? connection.WebhookVersion;
        connection.Outbound = body.Copy("outbound") ?? connection.Outbound;
        connection.UpdatedAt = command.Now;
        return TelnyxReply.Data(connection.ToJson());
    }

    private TelnyxCredentialConnection Find(TelnyxCommand command) =>
        account.CredentialConnections.GetValueOrDefault(command.Id) ?? throw new TelnyxErrorException(TelnyxErrors.NotFound("/id"));
}
