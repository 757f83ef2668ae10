namespace ColdCall.Twilio.Webhooks;

/// <summary>What the headers say about a body.</summary>
/// <param name="Signature">The Base64 text of the signature.</param>
/// <param name="IsJson">Whether the body is JSON; otherwise it is a form.</param>
/// <param name="IdempotencyToken">The same for every attempt to deliver one event; null for none. It is not signed.</param>
internal readonly record struct SignedParts(string Signature, bool IsJson, string? IdempotencyToken);
