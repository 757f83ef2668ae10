using System.Globalization;

namespace ColdCall.Http;

/// <summary>Builds the paths of the API from ids that are not trusted to be plain.</summary>
internal static class Paths
{
    /// <summary>An id as one segment of a path: <c>v3:abc</c> becomes <c>v3%3Aabc</c>.</summary>
    /// <exception cref="ArgumentException">The id is empty, or would leave its place in the path.</exception>
    public static string Segment(string id, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameterName);
        if (id is "." or "..") throw new ArgumentException("This is no id.", parameterName);
        return Uri.EscapeDataString(id);
    }

    /// <summary>A number as it stands in a query.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value as it stands in a query; null if there is none.</summary>
    public static string? Text(bool? value) => value switch { true => "true", false => "false", _ => null };

    /// <summary>A time as it stands in a query; null if there is none.</summary>
    public static string? Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A query from names and values; null values are left out.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> items)
    {
        var query = new List<string>(items.Length);
        foreach ((string name, string? value) in items)
        {
            if (value is not null) query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
        }

        return query.Count == 0 ? "" : $"?{string.Join('&', query)}";
    }
}
