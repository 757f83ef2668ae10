using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Telnyx;

/// <summary>What only Telnyx's face knows about a leg.</summary>
internal sealed class TelnyxLeg
{
    public required TelnyxApplication Application { get; init; }

    /// <summary>Base64 text of the application, in every later event of the leg.</summary>
    public string? ClientState { get; set; }

    /// <summary>This leg's own address for webhooks.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>This leg's own addresses by type of event.</summary>
    public IReadOnlyDictionary<string, string> WebhookUrls { get; init; } = new Dictionary<string, string>();

    /// <summary>The name that the callee is shown.</summary>
    public string? CallerName { get; init; }

    /// <summary>The SIP user whose browser dialled; null for every other leg.</summary>
    public string? FromSipUser { get; init; }

    public JsonNode? CustomHeaders { get; init; }

    public string MachineDetection { get; init; } = "disabled";

    /// <summary>The primary address for an event, then the application's failover address.</summary>
    public IReadOnlyList<string> AddressesFor(string eventType)
    {
        string? primary = WebhookUrls.GetValueOrDefault(eventType) ?? WebhookUrl ?? Application.WebhookUrl;
        return [.. new[] { primary, Application.FailoverUrl }.Where(FieldCheck.IsWebAddress).OfType<string>()];
    }
}
