using System.Globalization;
using System.Reflection;

namespace ColdCall.Sqlite.Database;

/// <summary>One step of the schema.</summary>
/// <param name="Version">The version that the database has after it.</param>
/// <param name="Sql">What it does.</param>
internal sealed record SchemaScript(long Version, string Sql)
{
    private const string Prefix = "Schema/";
    private const int Digits = 4;

    /// <summary>The scripts of this package, in order.</summary>
    public static IReadOnlyList<SchemaScript> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SchemaScript(long.Parse(name.AsSpan(Prefix.Length, Digits), NumberStyles.None, CultureInfo.InvariantCulture), Read(name))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
