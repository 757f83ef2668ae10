using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dialer.Hosting;

/// <summary>Members of an enumeration by name, written like every other name.</summary>
internal sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
