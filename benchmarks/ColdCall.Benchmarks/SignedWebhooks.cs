using System.Globalization;
using System.Text;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.Benchmarks;

/// <summary>Webhooks as Telnyx sends them, signed by a key of our own.</summary>
internal static class SignedWebhooks
{
    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static byte[] PublicKey { get; } = OpenSsl.Sign(Seed, []).PublicKey;

    /// <summary>An event of the usual size, about a kilobyte.</summary>
    public static byte[] Body(int number) => Encoding.UTF8.GetBytes($$$"""
        {"data":{"event_type":"call.hangup","id":"0ccc7b54-4df3-4bca-a65a-{{{number:x12}}}","occurred_at":"2026-01-05T12:00:00.521992Z","payload":{"call_control_id":"v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg","call_leg_id":"428c31b6-7af4-4bcb-b7f5-5013ef9657c1","call_session_id":"428c31b6-abf4-3bc1-b7f4-5013ef9657c1","call_quality_stats":{"inbound":{"jitter_max_variance":"1.26","jitter_packet_count":"24","mos":"4.50","packet_count":"350","skip_packet_count":"5"},"outbound":{"packet_count":"339","skip_packet_count":"0"}},"client_state":"Y2MxLmRpYWxlci54LTEuYWJj","connection_id":"1684641123236054244","end_time":"2026-01-05T12:00:00.521992Z","from":"+12025550100","hangup_cause":"user_busy","hangup_source":"callee","sip_hangup_cause":"486","start_time":"2026-01-05T11:59:58.521992Z","state":"hangup","tags":[],"to":"+12025550123"},"record_type":"event"},"meta":{"attempt":1,"delivered_to":"https://example.com/webhooks/telnyx"}}
        """);

    public static byte[] Message(byte[] body, DateTimeOffset time) => [.. Encoding.ASCII.GetBytes($"{Timestamp(time)}|"), .. body];

    public static byte[] Sign(byte[] message) => OpenSsl.Sign(Seed, message).Signature;

    public static WebhookRequest Request(int number, DateTimeOffset time)
    {
        byte[] body = Body(number);
        return new WebhookRequest
        {
            Method = "POST",
            PathAndQuery = "/webhooks/telnyx",
            Headers = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Content-Type"] = ["application/json"],
                ["Telnyx-Signature-Ed25519"] = [Convert.ToBase64String(Sign(Message(body, time)))],
                ["Telnyx-Timestamp"] = [Timestamp(time)],
            },
            Body = body,
        };
    }

    private static string Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
