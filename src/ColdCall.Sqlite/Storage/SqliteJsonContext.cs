using System.Text.Json.Serialization;

namespace ColdCall.Sqlite.Storage;

/// <summary>Lists that stand in a column, or are looked into by a query.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class SqliteJsonContext : JsonSerializerContext;
