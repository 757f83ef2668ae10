using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Signs webhooks as Telnyx does.</summary>
internal sealed class WebhookSigner
{
    private readonly byte[] _seed;
    private readonly byte[] _publicKey;

    public WebhookSigner(string name)
    {
        _seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        _publicKey = ReferenceCurve.PublicKeyOf(_seed);
    }

    public string PublicKey => Convert.ToBase64String(_publicKey);

    public WebhookRequest Sign(byte[] body, DateTimeOffset time) => Sign(body, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public WebhookRequest Sign(byte[] body, string timestamp)
    {
        byte[] signature = ReferenceCurve.Sign(_seed, _publicKey, [.. Encoding.UTF8.GetBytes(timestamp + "|"), .. body]);
        return new WebhookRequest
        {
            Method = "POST",
            PathAndQuery = "/webhooks/telnyx",
            Headers = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Telnyx-Signature-Ed25519"] = [Convert.ToBase64String(signature)],
                ["Telnyx-Timestamp"] = [timestamp],
                ["Content-Type"] = ["application/json"],
            },
            Body = body,
        };
    }
}
