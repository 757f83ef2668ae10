using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/telephony_credentials</c>: the SIP users of agents.</summary>
internal sealed class CredentialEndpoints(TelnyxAccount account, PhoneBook phones, IdSource ids)
{
    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "telephony_credentials", "create_credential", Create),
        new TelnyxRoute("GET", "telephony_credentials", "list_credentials", List),
        new TelnyxRoute("GET", "telephony_credentials/*", "get_credential", command => TelnyxReply.Data(Find(command).ToJson())),
        new TelnyxRoute("DELETE", "telephony_credentials/*", "delete_credential", Delete),
    ];

    private WireReply Create(TelnyxCommand command)
    {
        Fields body = command.Body.Check(
            FieldRule.Text("connection_id").Required(), FieldRule.Text("name"), FieldRule.Text("tag"), FieldRule.Text("expires_at"));
        string user = $"gencred{ids.Token(25)}";
        var credential = new TelnyxCredential(
            ids.Uuid(), body.Text("connection_id")!, body.Text("name") ?? user, body.Text("tag"), user, ids.Hex(16), command.Now);
        account.Credentials.Add(credential.Id, credential);
        phones.Name(user, credential.Name);
        return TelnyxReply.Data(credential.ToJson(), status: 201);
    }

    private WireReply List(TelnyxCommand command)
    {
        bool Passes(string filter, string? actual) => command.Request.Parameter($"filter[{filter}]") is not { } wanted || wanted == actual;
        IEnumerable<TelnyxCredential> found = account.Credentials.Values.Where(credential => Passes("name", credential.Name)
            && Passes("tag", credential.Tag) && Passes("sip_username", credential.SipUsername) && Passes("resource_id", credential.ResourceId));
        return TelnyxReply.List(command, [.. found], credential => credential.ToJson(), defaultSize: 50);
    }

    private WireReply Delete(TelnyxCommand command)
    {
        TelnyxCredential credential = Find(command);
        account.Credentials.Remove(credential.Id);
        phones.Forget(credential.SipUsername);
        return TelnyxReply.Data(credential.ToJson());
    }

    private TelnyxCredential Find(TelnyxCommand command) =>
        account.Credentials.GetValueOrDefault(command.Id) ?? throw new TelnyxErrorException(TelnyxErrors.NotFound("/id"));
}
