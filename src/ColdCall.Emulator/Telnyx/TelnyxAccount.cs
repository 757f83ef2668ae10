using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>What an account at Telnyx owns: applications, connections, credentials, numbers, keys. A reset of the emulator leaves it alone.</summary>
internal sealed class TelnyxAccount(string? apiKey, Ed25519Signer signer, TelnyxTokens tokens, RecordingLinks recordingLinks)
{
    private const string Bearer = "Bearer ";

    public Ed25519Signer Signer { get; } = signer;

    public TelnyxTokens Tokens { get; } = tokens;

    public RecordingLinks RecordingLinks { get; } = recordingLinks;

    public string PublicKey => Convert.ToBase64String(Signer.PublicKey);

    public OrderedDictionary<string, TelnyxApplication> Applications { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, TelnyxCredentialConnection> CredentialConnections { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, TelnyxCredential> Credentials { get; } = new(StringComparer.Ordinal);

    public List<EmulatorPhoneNumber> PhoneNumbers { get; } = [];

    /// <summary>Whether a request carries the account's key; without one, any key will do, but none will not.</summary>
    public bool Knows(string? authorization) => apiKey is null
        ? authorization?.StartsWith(Bearer, StringComparison.Ordinal) == true && authorization.Length > Bearer.Length
        : authorization == Bearer + apiKey;

    /// <summary>Whether legs can belong to it: an application, or the connection of a credential.</summary>
    public bool HasConnection(string id) =>
        Applications.ContainsKey(id) || CredentialConnections.ContainsKey(id) || Credentials.Values.Any(credential => credential.ConnectionId == id);

    /// <summary>Only an application that has somewhere to send webhooks may dial.</summary>
    public TelnyxApplication? DialableApplication(string id) =>
        Applications.TryGetValue(id, out TelnyxApplication? application) && FieldCheck.IsWebAddress(application.WebhookUrl) ? application : null;

    /// <summary>An application of the start-up options; it hears events in the current shape.</summary>
    public void Add(EmulatorApplication application, DateTimeOffset now) => Applications.Add(application.Id, new TelnyxApplication
    {
        Id = application.Id,
        Name = application.Name,
        WebhookUrl = application.WebhookUrl,
        WebhookVersion = "2",
        Outbound = new JsonObject { ["outbound_voice_profile_id"] = application.OutboundVoiceProfileId },
        CreatedAt = now,
        UpdatedAt = now,
    });

    /// <summary>A credential connection of the start-up options.</summary>
    public void Add(EmulatorCredentialConnection connection, DateTimeOffset now) => CredentialConnections.Add(connection.Id, new TelnyxCredentialConnection
    {
        Id = connection.Id,
        Name = connection.Name,
        UserName = connection.UserName,
        SipUriCalling = connection.SipUriCallingPreference,
        WebhookUrl = connection.WebhookUrl,
        CreatedAt = now,
        UpdatedAt = now,
    });

    public static TelnyxLeg DetailsOf(Leg leg) => (TelnyxLeg)leg.Order.Details;
}
