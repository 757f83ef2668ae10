using System.Text;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>An event as a form, signed with the account's token.</summary>
internal sealed class TwilioWebhook(TwilioCallback callback, IReadOnlyList<KeyValuePair<string, string>> fields, TwilioSigner signer) : Webhook
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);
    private readonly TwilioOverrides _overrides = new(callback.Address);

    public override string Method => callback.Method;

    public override string ContentType => "application/x-www-form-urlencoded; charset=UTF-8";

    public override TimeSpan? Patience => _overrides.Patience;

    private static string FormOf(IEnumerable<KeyValuePair<string, string>> fields) => string.Join('&', fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Half a form is a form. Halves of its values are not what they are to be.</summary>
    private IReadOnlyList<KeyValuePair<string, string>> Spoilt => [.. fields.Select(pair => KeyValuePair.Create(pair.Key, pair.Value[..(pair.Value.Length / 2)]))];

    /// <summary>With GET, the fields are part of the address.</summary>
    public override string AddressOf(int attempt)
    {
        if (Method == "POST") return _overrides.Address;
        char separator = _overrides.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{_overrides.Address}{separator}{FormOf(fields)}";
    }

    public override TimeSpan? WaitAfter(int attempt, DeliveryResult result) =>
        attempt <= _overrides.Retries && BetweenAttempts * attempt < _overrides.Total && _overrides.IsTriedAgain(result) ? BetweenAttempts : null;

    public override WireMessage Compose(string address, int attempt, DateTimeOffset signedAt, FaultKind? fault)
    {
        bool isPost = Method == "POST";
        IReadOnlyList<KeyValuePair<string, string>> sent = fault == FaultKind.Malformed ? Spoilt : fields;
        byte[] signature = signer.Sign(address, isPost ? sent : []);
        if (fault is FaultKind.BadSignature or FaultKind.ForgedTwin) signature[0] ^= 1;
        return new WireMessage(isPost ? Encoding.UTF8.GetBytes(FormOf(sent)) : default,
        [
            new("X-Twilio-Signature", Convert.ToBase64String(signature)),
            new("I-Twilio-Idempotency-Token", Id),
            new("User-Agent", "TwilioProxy/1.1"),
            new("Accept", "*/*"),
        ]);
    }
}
