using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dialer.Data;

/// <summary>Keeps times as .NET ticks of UTC: exact, and the database can compare and sort them.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, stored => new DateTimeOffset(stored, TimeSpan.Zero));
