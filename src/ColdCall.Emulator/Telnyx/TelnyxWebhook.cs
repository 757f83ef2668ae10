using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>An event in Telnyx's envelope, signed with Ed25519 over <c>timestamp|body</c>.</summary>
internal sealed class TelnyxWebhook : Webhook
{
    /// <summary>Beyond the tolerance of every receiver.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    private static readonly TimeSpan[] WaitBeforeAttempt = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>Where it goes: the primary address, then the failover address, if there is one.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    public required JsonObject Data { get; init; }

    public required bool IsOldShape { get; init; }

    public required Ed25519Signer Signer { get; init; }

    public override bool IsTimeSigned => true;

    public override string AddressOf(int attempt) => Addresses[(attempt - 1) / WaitBeforeAttempt.Length];

    /// <summary>408, 429, 5xx and silence are tried again; other refusals are final.</summary>
    public override TimeSpan? WaitAfter(int attempt, DeliveryResult result)
    {
        bool isTriedAgain = result.Status is null or 408 or 429 or >= 500;
        return isTriedAgain && attempt < Addresses.Count * WaitBeforeAttempt.Length ? WaitBeforeAttempt[attempt % WaitBeforeAttempt.Length] : null;
    }

    public override WireMessage Compose(string address, int attempt, DateTimeOffset signedAt, FaultKind? fault)
    {
        byte[] whole = Json.Bytes(Envelope(address, attempt));
        byte[] body = fault == FaultKind.Malformed ? whole[..(whole.Length / 2)] : whole;
        DateTimeOffset at = fault == FaultKind.StaleTimestamp ? signedAt - Stale : signedAt;
        string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signature = Signer.Sign([.. Encoding.ASCII.GetBytes(timestamp), (byte)'|', .. body]);
        if (fault is FaultKind.BadSignature or FaultKind.ForgedTwin) signature[0] ^= 1;
        return new WireMessage(body,
        [
            new("telnyx-signature-ed25519", Convert.ToBase64String(signature)),
            new("telnyx-timestamp", timestamp),
            new("User-Agent", "telnyx-webhooks"),
        ]);
    }

    /// <summary>An application of version 1, Telnyx's default, hears events under their old names and without an envelope.</summary>
    private JsonObject Envelope(string address, int attempt)
    {
        if (IsOldShape) return (JsonObject)Data.DeepClone();
        return new JsonObject
        {
            ["data"] = Data.DeepClone(),
            ["meta"] = new JsonObject { ["attempt"] = attempt, ["delivered_to"] = address },
        };
    }
}
