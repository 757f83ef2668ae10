using Microsoft.Data.Sqlite;

namespace ColdCall.Sqlite.Storage;

internal static class RowReading
{
    /// <summary>A time from its ticks of UTC; null where there is none.</summary>
    public static DateTimeOffset? GetTime(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    /// <summary>A text; null where there is none.</summary>
    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
