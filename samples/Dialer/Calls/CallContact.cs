namespace Dialer.Calls;

/// <summary>Whom a call is to, as the page sees it.</summary>
internal sealed record CallContact(string Id, string Name, string Company);
