namespace ColdCall.Emulator.Core;

/// <summary>What every destination does: the scripts a test wrote, before the number plan.</summary>
internal sealed class PhoneBook
{
    private const string ClientScheme = "client:";

    // Sorted, so that listings do not depend on the hash of a text.
    private readonly SortedDictionary<string, PhoneBehaviour> _scripts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _identities = new(StringComparer.Ordinal);

    /// <summary>Whether a browser is registered as a SIP user. Only the provider's signalling knows.</summary>
    public Func<string, DateTimeOffset, bool> IsSipUser { get; set; } = (_, _) => false;

    /// <summary>Whether a browser is registered under an identity, for <c>client:</c> addresses. Only the other provider's signalling knows.</summary>
    public Func<string, DateTimeOffset, bool> IsClient { get; set; } = (_, _) => false;

    public IReadOnlyDictionary<string, PhoneBehaviour> Scripts => _scripts;

    /// <param name="phone">A number, or an identity: the user part of a SIP address, or the name it is known by.</param>
    /// <param name="behaviour">What it does from now on.</param>
    public void Script(string phone, PhoneBehaviour behaviour) => _scripts[phone] = behaviour;

    /// <summary>Lets a generated SIP user be scripted by the name of its owner.</summary>
    public void Name(string sipUser, string identity) => _identities[sipUser] = identity;

    /// <returns>Whose browser a SIP address rings; null for phones and for strangers.</returns>
    public string? IdentityOf(string destination) =>
        ClientOf(destination) ?? (SipUser(destination) is { } user ? _identities.GetValueOrDefault(user) : null);

    public void Forget(string sipUser) => _identities.Remove(sipUser);

    public void Clear() => _scripts.Clear();

    /// <param name="destination">Who is rung.</param>
    /// <param name="ringsSipUsers">Whether browsers that are registered as SIP users can be reached.</param>
    /// <param name="now">The time.</param>
    public PhoneBehaviour BehaviourOf(string destination, bool ringsSipUsers, DateTimeOffset now)
    {
        (string? user, string? client) = (SipUser(destination), ClientOf(destination));
        string phone = user ?? client ?? destination;
        if (_scripts.TryGetValue(phone, out PhoneBehaviour? scripted)) return scripted;
        if (client is not null && _scripts.TryGetValue(Spelled(client), out scripted)) return scripted;
        if (_identities.TryGetValue(phone, out string? identity) && _scripts.TryGetValue(identity, out scripted)) return scripted;
        bool isBrowser = user is not null ? ringsSipUsers && IsSipUser(user, now) : client is not null && IsClient(client, now);
        return isBrowser ? PhoneBehaviour.Browser : NumberPlan.BehaviourOf(destination);
    }

    /// <summary>
    /// Twilio takes letters, digits and underscores only; ColdCall writes an identity's hyphens as <c>_h</c>, its dots as <c>_d</c> and its underscores
    /// twice. So a phone is scripted by one name for both providers.
    /// </summary>
    private static string Spelled(string client) =>
        string.Join('_', client.Split("__").Select(part => part.Replace("_h", "-", StringComparison.Ordinal).Replace("_d", ".", StringComparison.Ordinal)));

    /// <returns>The identity in <c>client:</c> addresses, without the parameters that follow it.</returns>
    public static string? ClientOf(string destination) =>
        destination.StartsWith(ClientScheme, StringComparison.OrdinalIgnoreCase) ? destination[ClientScheme.Length..].Split('?', 2)[0] : null;

    /// <summary>True for <c>sip:</c> and <c>sips:</c> addresses.</summary>
    public static bool IsSip(string destination) =>
        destination.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) || destination.StartsWith("sips:", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null for a phone number.</returns>
    public static string? SipUser(string destination)
    {
        if (!IsSip(destination)) return null;
        string address = destination[(destination.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return address.Split('@', 2)[0];
    }
}
