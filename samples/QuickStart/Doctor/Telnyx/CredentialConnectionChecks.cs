using ColdCall;
using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>The credential connection: what agents' browsers register with.</summary>
internal sealed class CredentialConnectionChecks(TelnyxAccount account)
{
    private const string Setting = $"{TelnyxAccount.Section}:CredentialConnectionId";
    private const string Page = "Telnyx portal, 'SIP Trunking'";

    private string Id => account.Options.CredentialConnectionId ?? "";

    public IEnumerable<Check> All =>
    [
        new("credential connection", FindAsync),
        Of("SIP URI calling", JudgeCalling),
        Of("SIP user name", JudgeUser),
        Of("call parking", JudgeParking),
    ];

    private Check Of(string name, Func<TelnyxCredentialConnection, Finding> judge) =>
        new(name, () => account.CredentialConnection is { } connection ? judge(connection) : Finding.Skip("there is no credential connection to look at"));

    private async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        if (Id.Length == 0) return Finding.Skip($"{Setting} is not set; only agents in browsers need it");
        if (!account.IsOpen) return TelnyxAccount.NotOpen;
        try
        {
            TelnyxCredentialConnection found = await account.Client.CredentialConnections.GetAsync(Id, cancellationToken);
            account.CredentialConnection = found;
            string label = $"'{found.ConnectionName}' ({found.Id})";
            return found.Active == false
                ? Finding.Fail($"{label} is inactive, so no browser can register", $"Switch it on: {Page}, the connection; or {Patch("\"active\": true")}.")
                : Finding.Ok($"{label}, active");
        }
        catch (ProviderException fault) when (fault.StatusCode is 400 or 404 or 422)
        {
            bool isApplication = Id == account.Application?.Id || account.Applications.Any(application => application.Id == Id);
            return Finding.Fail(
                isApplication ? $"{Id} is the id of a Call Control application, and what is needed is that of a credential connection" : $"there is none with the id {Id}",
                $"Set {Setting} to the id of a connection of type 'Credentials': {Page}; or leave it out if no agent is in a browser.");
        }
        catch (ProviderException fault)
        {
            return Refusals.OfKey(fault);
        }
    }

    private Finding JudgeCalling(TelnyxCredentialConnection connection)
    {
        string fix = $"Set 'Receive SIP URI calls' to 'Only from my Connections': {Page}, the connection, 'Authentication and routing'; "
            + $"or {Patch("\"sip_uri_calling_preference\": \"internal\"")}.";
        if (connection.SipUriCallingPreference == SipUriCallingPreference.Internal) return Finding.Ok("from this account's connections only (internal)");
        return connection.SipUriCallingPreference == SipUriCallingPreference.Unrestricted
            ? Finding.Warn("unrestricted: the whole internet can ring your agents", fix)
            : Finding.Fail($"{connection.SipUriCallingPreference?.Value ?? "disabled"}: a dial to an agent's browser would end with 480 or 403", fix);
    }

    private static Finding JudgeUser(TelnyxCredentialConnection connection) => connection.UserName switch
    {
        null or "" => Finding.Skip("Telnyx does not tell it"),
        [>= '0' and <= '9', ..] => Finding.Warn(
            "begins with a digit, so that Telnyx takes it for a phone number",
            $"Choose a user name that begins with a letter: {Page}, the connection, 'Authentication and routing'."),
        _ => Finding.Ok("begins with a letter"),
    };

    /// <summary>Agents are called by the server, and need none of this. It is for browsers that begin a call.</summary>
    private Finding JudgeParking(TelnyxCredentialConnection connection)
    {
        if (connection.Outbound?.CallParkingEnabled != true) return Finding.Skip("off; only browsers that dial by themselves need it");
        bool heard = Uri.TryCreate(connection.WebhookEventUrl, UriKind.Absolute, out _);
        if (heard && connection.WebhookApiVersion == WebhookApiVersion.V2) return Finding.Ok("on, with a webhook address of its own");
        return Finding.Warn(
            $"on, but {(heard ? "its webhooks are not in API version 2" : "without a webhook address")}, so calls that browsers begin wait in vain",
            $"Set the webhook address of the application here too, with API v2: {Page}, the connection; or "
            + $"{Patch("\"webhook_event_url\": \"https://…/webhooks/telnyx\", \"webhook_api_version\": \"2\"")}. Where no browser dials, leave it.");
    }

    private string Patch(string json) => $"PATCH /v2/credential_connections/{Id} {{{json}}}";
}
