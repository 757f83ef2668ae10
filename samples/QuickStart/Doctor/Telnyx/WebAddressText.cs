namespace QuickStart.Doctor.Telnyx;

/// <summary>An address for people: what may hold a secret, user and query, is left out.</summary>
internal static class WebAddressText
{
    private const UriComponents Shown = UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path;

    public static string Of(Uri address) => address.GetComponents(Shown, UriFormat.UriEscaped);
}
