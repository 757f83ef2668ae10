using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dialer.Data;

/// <summary>Keeps times as whole milliseconds since 1970, which the database can compare and sort.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
