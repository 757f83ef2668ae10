namespace Dialer.Contacts;

/// <summary>A CSV file.</summary>
internal sealed record ImportRequest(string? FileName, string? ContentBase64);
