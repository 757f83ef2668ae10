namespace Dialer.Contacts;

/// <summary>How long the fields of a contact may be.</summary>
internal static class ContactFields
{
    public const int MaxName = 200;
    public const int MaxCompany = 200;
    public const int MaxNote = 4000;

    public static string SearchTextOf(string name, string company) => $"{name}\n{company}".ToLowerInvariant();
}
