namespace ColdCall.Emulator.Core;

/// <summary>What every destination does: the scripts a test wrote, before the number plan.</summary>
internal sealed class PhoneBook
{
    // Sorted, so that listings do not depend on the hash of a text.
    private readonly SortedDictionary<string, PhoneBehaviour> _scripts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _identities = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PhoneBehaviour> Scripts => _scripts;

    /// <param name="phone">A number, or an identity: the user part of a SIP address, or the name it is known by.</param>
    /// <param name="behaviour">What it does from now on.</param>
    public void Script(string phone, PhoneBehaviour behaviour) => _scripts[phone] = behaviour;

    /// <summary>Lets a generated SIP user be scripted by the name of its owner.</summary>
    public void Name(string sipUser, string identity) => _identities[sipUser] = identity;

    public void Forget(string sipUser) => _identities.Remove(sipUser);

    public void Clear() => _scripts.Clear();

    public PhoneBehaviour BehaviourOf(string destination)
    {
        string phone = SipUser(destination) ?? destination;
        if (_scripts.TryGetValue(phone, out PhoneBehaviour? scripted)) return scripted;
        if (_identities.TryGetValue(phone, out string? identity) && _scripts.TryGetValue(identity, out scripted)) return scripted;
        return NumberPlan.BehaviourOf(destination);
    }

    /// <summary>True for <c>sip:</c> and <c>sips:</c> addresses.</summary>
    public static bool IsSip(string destination) =>
        destination.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) || destination.StartsWith("sips:", StringComparison.OrdinalIgnoreCase);

    private static string? SipUser(string destination)
    {
        if (!IsSip(destination)) return null;
        string address = destination[(destination.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return address.Split('@', 2)[0];
    }
}
