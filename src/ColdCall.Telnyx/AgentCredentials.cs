using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx;

/// <summary>
/// Which telephony credential belongs to which agent: the one whose name is the agent's identity, made at the first use. Telnyx chooses its
/// SIP user name, and two browsers of one credential would ring at random.
/// </summary>
internal sealed class AgentCredentials(string account, ITelnyxClient client, IOptionsMonitor<TelnyxOptions> options)
{
    // The look-up itself is kept, so that requests for one agent at the same moment share it instead of making a credential each.
    private readonly ConcurrentDictionary<(string ConnectionId, string Identity), Lazy<Task<TelnyxTelephonyCredential>>> _lookups = new();

    /// <exception cref="ProviderException">Nothing was found and nothing could be made.</exception>
    public async Task<TelnyxTelephonyCredential> GetAsync(string identity, CancellationToken cancellationToken)
    {
        string connectionId = options.Get(account).CredentialConnectionId is { Length: > 0 } id ? id : throw NoConnection();
        Lazy<Task<TelnyxTelephonyCredential>> lookup = _lookups.GetOrAdd((connectionId, identity), Lookup);
        try
        {
            return await lookup.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException)
        {
            _lookups.TryRemove(new((connectionId, identity), lookup));
            throw;
        }
    }

    /// <summary>Looks it up anew at the next use: somebody may have deleted it in the portal.</summary>
    public void Forget(string identity)
    {
        foreach ((string ConnectionId, string Identity) key in _lookups.Keys)
        {
            if (key.Identity == identity) _lookups.TryRemove(key, out _);
        }
    }

    // One caller's cancellation must not fail the others; the client has deadlines of its own.
    private Lazy<Task<TelnyxTelephonyCredential>> Lookup((string ConnectionId, string Identity) agent) =>
        new(() => FindOrCreateAsync(agent.ConnectionId, agent.Identity, CancellationToken.None));

    private async Task<TelnyxTelephonyCredential> FindOrCreateAsync(string connectionId, string identity, CancellationToken cancellationToken)
    {
        if (await FindAsync(connectionId, identity, cancellationToken).ConfigureAwait(false) is { } found) return found;
        var request = new CreateTelephonyCredentialRequest { ConnectionId = connectionId, Name = identity };
        TelnyxTelephonyCredential created = await client.TelephonyCredentials.CreateAsync(request, cancellationToken).ConfigureAwait(false);
        // Another process may have made one at the same moment. Looking again, both choose the same.
        return await FindAsync(connectionId, identity, cancellationToken).ConfigureAwait(false) ?? created;
    }

    private async Task<TelnyxTelephonyCredential?> FindAsync(string connectionId, string identity, CancellationToken cancellationToken)
    {
        string resource = $"connection:{connectionId}";
        var request = new ListTelephonyCredentialsRequest { Name = identity, ResourceId = resource };
        List<TelnyxTelephonyCredential> found = [];
        await foreach (TelnyxTelephonyCredential each in client.TelephonyCredentials.ListAsync(request, cancellationToken).ConfigureAwait(false))
        {
            // Telnyx does not say that its filters are exact.
            if (each is { Id.Length: > 0, SipUsername.Length: > 0, Expired: not true } && each.Name == identity && each.ResourceId == resource) found.Add(each);
        }

        return found.OrderBy(each => each.CreatedAt).ThenBy(each => each.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    private ProviderException NoConnection() => new(
        TelnyxDefaults.ProviderName,
        "find telephony credential",
        CommandCertainty.NotSent,
        $"no credential connection is configured, so no browser can register. Set {TelnyxDefaults.SectionPath}:CredentialConnectionId"
            + $"{(account.Length == 0 ? "" : $" (account '{account}')")} to the id of one; in the Telnyx portal under 'SIP Trunking'.");
}
