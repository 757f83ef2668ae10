namespace Dialer.Contacts;

/// <summary>A contact to add.</summary>
internal sealed record ContactRequest(string? Name, string? Company, string? Phone, string? Note);
