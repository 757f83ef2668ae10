namespace ColdCall.Telnyx.Signatures;

/// <summary>Reads a key as the settings hold it.</summary>
/// <param name="text">The key's text.</param>
/// <returns>The key; null if the text is no acceptable key.</returns>
internal delegate IWebhookKey? WebhookKeyReader(string text);
