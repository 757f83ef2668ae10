namespace Dialer.Contacts;

/// <summary>A contact as the page sees it.</summary>
internal sealed record ContactView(string Id, string Name, string Company, string Phone, string Note, LastCall? LastCall);
