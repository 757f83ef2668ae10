using System.Globalization;
using ColdCall;
using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>The Call Control application: what dials, and where its events go.</summary>
internal sealed class ApplicationChecks(TelnyxAccount account)
{
    private const string Setting = $"{TelnyxAccount.Section}:ConnectionId";
    private const string Page = "Telnyx portal, 'Voice', 'Programmable Voice'";
    private const string UsualPath = "/webhooks/telnyx";
    private const string SetAddress = $"Set it to https://<your host>{UsualPath}: {Page}, the application, 'Send a webhook to the URL'.";

    /// <summary>Longer than a phone rings, as a rule: while it does, no command comes.</summary>
    private const int EnoughSeconds = 60;

    private const int FirstCommandDefault = 30;

    public IEnumerable<Check> All =>
    [
        new("application", FindAsync),
        Of("webhook address", JudgeAddress),
        Of("webhook API version", JudgeVersion),
        Of("outbound voice profile", JudgeProfile),
        Of("first-command timeout", JudgeFirstCommand),
    ];

    private Check Of(string name, Func<TelnyxCallControlApplication, Finding> judge) =>
        new(name, () => account.Application is { } application ? judge(application) : Finding.Skip("there is no application to look at"));

    private async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        if (!account.IsOpen) return TelnyxAccount.NotOpen;
        try
        {
            TelnyxCallControlApplication found = await account.Client.CallControlApplications.GetAsync(account.Options.ConnectionId, cancellationToken);
            account.Application = found;
            return found.Active == false
                ? Finding.Fail($"{Label(found)} is inactive", $"Switch it on: {Page}, the application, 'Active'.")
                : Finding.Ok($"{Label(found)}, active");
        }
        catch (ProviderException fault) when (fault.StatusCode is 400 or 404 or 422)
        {
            return await IsCredentialConnectionAsync(cancellationToken)
                ? Finding.Fail(
                    $"{account.Options.ConnectionId} is the id of a credential connection, and what is needed is that of a Call Control application",
                    $"Set {Setting} to the id of the application ({Page}), and {TelnyxAccount.Section}:CredentialConnectionId to this one.{Known()}")
                : Finding.Fail(
                    $"there is none with the id {account.Options.ConnectionId}", $"Set {Setting} to the id of your Call Control application: {Page}.{Known()}");
        }
        catch (ProviderException fault)
        {
            return Refusals.OfKey(fault);
        }
    }

    private async Task<bool> IsCredentialConnectionAsync(CancellationToken cancellationToken)
    {
        try
        {
            await account.Client.CredentialConnections.GetAsync(account.Options.ConnectionId, cancellationToken);
            return true;
        }
        catch (ProviderException)
        {
            return false;
        }
    }

    private Finding JudgeAddress(TelnyxCallControlApplication application)
    {
        if (string.IsNullOrWhiteSpace(application.WebhookEventUrl)) return Finding.Fail("none is set, so Telnyx refuses every dial", SetAddress);
        if (!Uri.TryCreate(application.WebhookEventUrl, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            return Finding.Fail("what is set is no absolute http or https address", SetAddress);

        account.WebhookAddress = address;
        string shown = WebAddressText.Of(address);
        if (address.IsLoopback && !account.Options.BaseAddress.IsLoopback)
            return Finding.Fail($"{shown} leads Telnyx to itself, and never to this machine", SetAddress);
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            return Finding.Fail($"{shown} is not https, so that everybody on the way reads who calls whom", SetAddress);
        return JudgeRest(application, address, shown);
    }

    private static Finding JudgeRest(TelnyxCallControlApplication application, Uri address, string shown)
    {
        if (application.WebhookEventFailoverUrl == application.WebhookEventUrl)
            return Finding.Warn(
                $"{shown}, and the failover address is the same one",
                $"Empty the failover address, or let it lead to another machine: {Page}, the application.");
        return address.AbsolutePath.TrimEnd('/').EndsWith(UsualPath, StringComparison.Ordinal)
            ? Finding.Ok(shown)
            : Finding.Warn($"{shown} does not end in {UsualPath}", $"{SetAddress} Or map what is set: app.MapTelnyxWebhooks(\"{address.AbsolutePath}\").");
    }

    private static Finding JudgeVersion(TelnyxCallControlApplication application) => application.WebhookApiVersion == WebhookApiVersion.V2
        ? Finding.Ok("2")
        : Finding.Fail(
            $"{Shown(application.WebhookApiVersion?.Value)}, and events of that form are not understood, so no call would ever be answered",
            $"Choose API v2 under 'Use Webhook API version': {Page}, the application.");

    private static Finding JudgeProfile(TelnyxCallControlApplication application) => string.IsNullOrEmpty(application.Outbound?.OutboundVoiceProfileId)
        ? Finding.Fail(
            "none is assigned, so Telnyx lets no call out",
            $"Make one in the Telnyx portal under 'Voice', 'Outbound Voice Profiles', and choose it at the application: {Page}, 'Outbound'.")
        : Finding.Ok($"{application.Outbound.OutboundVoiceProfileId} is assigned");

    private static Finding JudgeFirstCommand(TelnyxCallControlApplication application)
    {
        if (application.FirstCommandTimeout != true) return Finding.Ok("off");
        int seconds = application.FirstCommandTimeoutSecs ?? FirstCommandDefault;
        string found = string.Create(CultureInfo.InvariantCulture, $"{seconds} s");
        return seconds >= EnoughSeconds
            ? Finding.Ok(found)
            : Finding.Warn(
                $"{found}: a phone that rings longer may be cut off, as no command comes while it rings",
                $"Switch 'Enable hang-up on timeout' off, or allow a minute or more: {Page}, the application.");
    }

    /// <summary>The applications that there are, so that nobody needs to look for the id.</summary>
    private string Known() => account.Applications.Count == 0
        ? " This account has no application yet."
        : $" This account has {string.Join(", ", account.Applications.Take(3).Select(Label))}{(account.Applications.Count > 3 ? " and others" : "")}.";

    private static string Label(TelnyxCallControlApplication application) => $"'{application.ApplicationName}' ({application.Id})";

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "not set" : value;
}
