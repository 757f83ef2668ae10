using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dialer.Hosting;

namespace Dialer.Contacts;

/// <summary>The rows of a CSV file with a header; comma, semicolon or tab separate the fields.</summary>
internal static class CsvFile
{
    private const int MaxRows = 50_000;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="ProblemException">The file has no header, no row or too many, or cannot be read to its end.</exception>
    public static IReadOnlyList<CsvRow> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Problem.InvalidImport("The file is empty. Choose a CSV file with a header and at least one row.");
        bool badQuotes = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text).ToString(),
            IgnoreBlankLines = false,
            BadDataFound = _ => badQuotes = true,
        };
        using var reader = new StringReader(text.TrimStart('\r', '\n'));
        using var parser = new CsvParser(reader, configuration);
        CsvColumns? columns = null;
        List<CsvRow> rows = [];
        while (parser.Read())
        {
            string[] fields = parser.Record!;
            if (parser.RawRecord.Count(c => c == '"') % 2 != 0)
                throw Problem.InvalidImport($"Row {parser.Row} opens a quotation mark and does not close it, so the rest cannot be told apart. Correct that row.");
            if (columns is null) columns = new CsvColumns(fields);
            else if (!Array.TrueForAll(fields, string.IsNullOrWhiteSpace)) rows.Add(RowOf(columns, parser.Row, fields, badQuotes));
            if (rows.Count > MaxRows) throw Problem.InvalidImport($"The file has more than {MaxRows} rows. Split it.");
            badQuotes = false;
        }

        return rows.Count > 0 ? rows : throw Problem.InvalidImport("The file has a header and no row below it.");
    }

    private static CsvRow RowOf(CsvColumns columns, int number, string[] fields, bool badQuotes)
    {
        bool tooMany = fields.Skip(columns.Count).Any(field => !string.IsNullOrWhiteSpace(field));
        string? problem = (badQuotes, tooMany) switch
        {
            (true, _) => "A quotation mark stands inside a field. Write it twice, and put the field in quotation marks.",
            (_, true) => $"The row has {fields.Length} fields and the header {columns.Count}. Put a field that contains the separator in quotation marks.",
            _ => null,
        };
        return new CsvRow(number, columns.NameOf(fields), columns.CompanyOf(fields), columns.PhoneOf(fields), columns.NoteOf(fields), problem);
    }

    /// <summary>The one that the header has most of, outside quotation marks.</summary>
    private static char SeparatorOf(string text)
    {
        string header = text.TrimStart('\r', '\n').Split('\n', 2)[0];
        string[] outside = [.. header.Split('"').Where((_, index) => index % 2 == 0)];
        return Separators.MaxBy(separator => outside.Sum(part => part.Count(c => c == separator)));
    }
}
