using System.Text.Json.Serialization;
using Dialer.Hosting;

namespace Dialer.Contacts;

/// <summary>What became of a row.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ImportStatus>))]
internal enum ImportStatus
{
    Added,
    Updated,
    Skipped,
}
