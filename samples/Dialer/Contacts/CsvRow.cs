namespace Dialer.Contacts;

/// <summary>One row of a file as it is written; its number is that of a spreadsheet, the header being 1.</summary>
internal sealed record CsvRow(int Number, string Name, string Company, string Phone, string Note, string? Problem);
