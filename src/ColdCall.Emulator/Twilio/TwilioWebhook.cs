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

    private string Form => string.Join('&', fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>With GET, the fields are part of the address.</summary>
    public override string AddressOf(int attempt)
    {
        if (Method == "POST") return _overrides.Address;
        char separator = _overrides.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{_overrides.Address}{separator}{Form}";
    }

    public override TimeSpan? WaitAfter(int attempt, DeliveryResult result) =>
        attempt <= _overrides.Retries && BetweenAttempts * attempt < _overrides.Total && _overrides.IsTriedAgain(result) ? BetweenAttempts : null;

    public override WireMessage Compose(string address, int attempt, DateTimeOffset signedAt, FaultKind? fault)
    {
        bool isPost = Method == "POST";
        byte[] signature = signer.Sign(address, isPost ? fields : []);
        if (fault == FaultKind.BadSignature) signature[0] ^= 1;
        return new WireMessage(isPost ? Encoding.UTF8.GetBytes(Form) : default,
        [
            new("X-Twilio-Signature", Convert.ToBase64String(signature)),
            new("I-Twilio-Idempotency-Token", Id),
            new("User-Agent", "TwilioProxy/1.1"),
            new("Accept", "*/*"),
        ]);
    }
}
