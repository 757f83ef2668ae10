namespace Dialer.Contacts;

/// <summary>One row of a file as it is written.</summary>
/// <param name="Number">Its number as a spreadsheet counts, the header being 1.</param>
internal sealed record CsvRow(int Number, string Name, string Company, string Phone, string Note, string? Problem);
