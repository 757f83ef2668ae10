using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>Which browsers are registered as which SIP user.</summary>
internal sealed class RtcRegistry(TelnyxAccount account, IdSource ids)
{
    private readonly OrderedDictionary<string, RtcBrowser> _browsers = new(StringComparer.Ordinal);
    private long _registrations;

    /// <summary>All that are remembered, also those that are away.</summary>
    public IReadOnlyList<RtcBrowser> All => _browsers.Values;

    /// <returns>Null if the login is refused, whatever the reason.</returns>
    public TelnyxCredential? CredentialFor(JsonObject login, DateTimeOffset now)
    {
        TelnyxCredential? credential = login.OptionalText("login_token") is { } token
            ? CredentialOf(account.Tokens.Verify(token, now))
            : account.Credentials.Values.FirstOrDefault(known =>
                known.SipUsername == login.OptionalText("login") && known.SipPassword == login.OptionalText("passwd"));
        return credential?.IsExpired(now) == false ? credential : null;
    }

    public TelnyxCredential? CredentialOf(RtcBrowser browser) => CredentialOf(browser.CredentialId);

    /// <summary>The newest registration of a user gets the calls; older ones stay, and get them again once the newer has gone.</summary>
    public RtcBrowser? NewestOf(string sipUser, DateTimeOffset now) => _browsers.Values
        .Where(browser => browser.Socket is not null && CredentialOf(browser) is { } credential
            && credential.SipUsername == sipUser && !credential.IsExpired(now))
        .MaxBy(browser => browser.Registration);

    /// <summary>The session that a login continues: the one it names, else the one its socket has; a new one if that is not the user's.</summary>
    public RtcBrowser SessionFor(RtcSocket socket, TelnyxCredential credential, string? sessionId)
    {
        RtcBrowser? known = sessionId is null ? socket.Browser : _browsers.GetValueOrDefault(sessionId);
        return known?.CredentialId == credential.Id ? known : new RtcBrowser(ids.Uuid(), credential.Id, ids.Uuid());
    }

    /// <summary>
    /// A session moves to its newest socket. The one before stays open and idle: closed, it would come back, and two tabs that share a
    /// session would throw each other out by turns.
    /// </summary>
    public void Register(RtcBrowser browser, RtcSocket socket, DateTimeOffset now)
    {
        if (browser.Socket is { } older) older.Browser = null;
        (browser.Socket, socket.Browser) = (socket, browser);
        (browser.RegisteredAt, browser.Registration) = (now, ++_registrations);
        _browsers[browser.SessionId] = browser;
    }

    public void Forget(RtcBrowser browser) => _browsers.Remove(browser.SessionId);

    private TelnyxCredential? CredentialOf(string? id) => id is null ? null : account.Credentials.GetValueOrDefault(id);
}
