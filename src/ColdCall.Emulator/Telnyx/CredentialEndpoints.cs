using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/telephony_credentials</c>: the SIP users of agents, and the tokens their browsers log in with.</summary>
internal sealed class CredentialEndpoints(TelnyxAccount account, PhoneBook phones, IdSource ids)
{
    private static readonly FieldRule Connection = FieldRule.Text("connection_id");
    private static readonly FieldRule[] Optional = [FieldRule.Text("name"), FieldRule.Text("tag"), FieldRule.Time("expires_at")];

    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "telephony_credentials", "create_credential", Create),
        new TelnyxRoute("GET", "telephony_credentials", "list_credentials", List),
        new TelnyxRoute("GET", "telephony_credentials/*", "get_credential", command => Show(command, Find(command))),
        new TelnyxRoute("PATCH", "telephony_credentials/*", "update_credential", Update),
        new TelnyxRoute("DELETE", "telephony_credentials/*", "delete_credential", Delete),
        new TelnyxRoute("POST", "telephony_credentials/*/token", "create_token", CreateToken),
    ];

    private WireReply Create(TelnyxCommand command)
    {
        Fields body = command.Body.Check([Connection.Required(), .. Optional]);
        string user = $"gencred{ids.Token(25)}";
        var credential = new TelnyxCredential
        {
            Id = ids.Uuid(),
            ConnectionId = body.Text("connection_id")!,
            Name = body.Text("name") ?? user,
            Tag = body.Text("tag"),
            SipUsername = user,
            SipPassword = ids.Hex(16),
            ExpiresAt = body.Time("expires_at"),
            CreatedAt = command.Now,
            UpdatedAt = command.Now,
        };
        return Keep(command, credential, status: 201);
    }

    private WireReply List(TelnyxCommand command)
    {
        bool Passes(string filter, string? actual) => command.Request.Parameter($"filter[{filter}]") is not { } wanted || wanted == actual;
        IEnumerable<TelnyxCredential> found = account.Credentials.Values.Where(credential => Passes("name", credential.Name)
            && Passes("tag", credential.Tag) && Passes("sip_username", credential.SipUsername) && Passes("resource_id", credential.ResourceId));
        return TelnyxReply.List(command, [.. found], credential => credential.ToJson(command.Now), defaultSize: 50);
    }

    private WireReply Update(TelnyxCommand command)
    {
        TelnyxCredential credential = Find(command);
        Fields body = command.Body.Check([Connection, .. Optional]);
        if (credential.IsExpired(command.Now)) return ExpiredReply;
        return Keep(command, credential with
        {
            ConnectionId = body.Text("connection_id") ?? credential.ConnectionId,
            Name = body.Text("name") ?? credential.Name,
            Tag = body.Text("tag") ?? credential.Tag,
            ExpiresAt = body.Time("expires_at") ?? credential.ExpiresAt,
            UpdatedAt = command.Now,
        });
    }

    private WireReply Delete(TelnyxCommand command)
    {
        TelnyxCredential credential = Find(command);
        account.Credentials.Remove(credential.Id);
        phones.Forget(credential.SipUsername);
        return Show(command, credential);
    }

    /// <summary>The bare token as text, not in the usual envelope.</summary>
    private WireReply CreateToken(TelnyxCommand command)
    {
        TelnyxCredential credential = Find(command);
        if (credential.IsExpired(command.Now)) return ExpiredReply;
        string token = account.Tokens.Issue(credential, ids.Uuid(), command.Now);
        return new WireReply(201, Encoding.ASCII.GetBytes(token)) { ContentType = "text/plain; charset=utf-8" };
    }

    /// <summary>Here, and only here, Telnyx answers with an object where the list of errors belongs.</summary>
    private static WireReply ExpiredReply =>
        WireReply.Of(422, new JsonObject { ["errors"] = new JsonObject { ["status"] = "The credential has expired." } });

    private WireReply Keep(TelnyxCommand command, TelnyxCredential credential, int status = 200)
    {
        account.Credentials[credential.Id] = credential;
        phones.Name(credential.SipUsername, credential.Name);
        return Show(command, credential, status);
    }

    private static WireReply Show(TelnyxCommand command, TelnyxCredential credential, int status = 200) =>
        TelnyxReply.Data(credential.ToJson(command.Now), status);

    private TelnyxCredential Find(TelnyxCommand command) =>
        account.Credentials.GetValueOrDefault(command.Id) ?? throw new TelnyxErrorException(TelnyxErrors.NotFound("/id"));
}
