using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>Signs webhooks as Twilio does. It has a reader of forms of its own, so that it cannot share a fault with ours.</summary>
internal sealed class WebhookSigner(string token)
{
    public const string Base = "https://calls.example";
    public const string Path = "/webhooks/twilio?tag=cc1.default.c1.sig";

    public WebhookRequest Form(string form, string path = Path)
    {
        var fields = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (string[] pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)))
        {
            string name = Decoded(pair[0]);
            if (!fields.TryGetValue(name, out SortedSet<string>? values)) fields[name] = values = new(StringComparer.Ordinal);
            values.Add(Decoded(pair.ElementAtOrDefault(1) ?? ""));
        }

        string text = string.Concat(fields.SelectMany(field => field.Value.Select(value => field.Key + value)));
        return Request(Base + path + text, Encoding.UTF8.GetBytes(form), path, "application/x-www-form-urlencoded; charset=UTF-8");
    }

    public WebhookRequest Json(byte[] body)
    {
        string path = $"{Path}&bodySHA256={Convert.ToHexStringLower(SHA256.HashData(body))}";
        return Request(Base + path, body, path, "application/json");
    }

    private WebhookRequest Request(string signed, byte[] body, string path, string type) => new()
    {
        Method = "POST",
        PathAndQuery = path,
        Headers = new Dictionary<string, IReadOnlyList<string>>
        {
            ["X-Twilio-Signature"] = [Sign(signed)],
            ["I-Twilio-Idempotency-Token"] = ["5c1f0d1e-0000-4000-8000-000000000001"],
            ["Content-Type"] = [type],
        },
        Body = body,
    };

#pragma warning disable CA5350 // The vendor's choice.
    private string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
