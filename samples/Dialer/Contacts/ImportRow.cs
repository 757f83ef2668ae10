namespace Dialer.Contacts;

/// <summary>What became of one row of a file, counted as a spreadsheet counts them.</summary>
internal sealed record ImportRow(int Row, ImportStatus Status, string? Name, string? Phone, string? Message);
