using ColdCall.Http;

namespace ColdCall.Telnyx;

/// <summary>A limit of time for <see cref="ITelnyxCallEvents.ListAsync"/> and <see cref="ITelnyxConferences.ListAsync"/>. Telnyx takes a single one.</summary>
public sealed record OccurrenceFilter
{
    private OccurrenceFilter(string comparison, DateTimeOffset time)
    {
        Comparison = comparison;
        Time = time;
    }

    /// <summary>How events are compared with the time, as it stands on the wire: <c>eq</c>, <c>gt</c>, <c>gte</c>, <c>lt</c> or <c>lte</c>.</summary>
    public string Comparison { get; }

    /// <summary>The time.</summary>
    public DateTimeOffset Time { get; }

    internal string Text => Paths.Text(Time)!;

    /// <summary>Exactly then.</summary>
    /// <param name="time">The time.</param>
    public static OccurrenceFilter At(DateTimeOffset time) => new("eq", time);

    /// <summary>Later.</summary>
    /// <param name="time">The time.</param>
    public static OccurrenceFilter After(DateTimeOffset time) => new("gt", time);

    /// <summary>Then or later.</summary>
    /// <param name="time">The time.</param>
    public static OccurrenceFilter From(DateTimeOffset time) => new("gte", time);

    /// <summary>Before.</summary>
    /// <param name="time">The time.</param>
    public static OccurrenceFilter Before(DateTimeOffset time) => new("lt", time);

    /// <summary>Then or before.</summary>
    /// <param name="time">The time.</param>
    public static OccurrenceFilter UpTo(DateTimeOffset time) => new("lte", time);
}
