using System.Text.Json.Serialization;

namespace ColdCall.Sqlite.Storage;

/// <summary>The one list that stands in a column.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class SqliteJsonContext : JsonSerializerContext;
