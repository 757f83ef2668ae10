namespace ColdCall.Telnyx.Webhooks;

/// <summary>The two headers that carry a signature.</summary>
/// <param name="Signature">The Base64 text of the signature.</param>
/// <param name="Timestamp">The text of the time at which it was made.</param>
internal readonly record struct SignedParts(string Signature, string Timestamp);
