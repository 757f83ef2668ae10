using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dialer.Data;

/// <summary>Keeps the members of an enumeration under the names they have in JSON.</summary>
internal sealed class SnakeCaseName<TEnum>() : ValueConverter<TEnum, string>(value => ToName(value), name => FromName(name))
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Names = Enum.GetValues<TEnum>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    private static readonly Dictionary<string, TEnum> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Names.Values;

    public static string ToName(TEnum value) => Names[value];

    public static TEnum FromName(string name) => Values[name];

    public static TEnum? TryFromName(string? name) => name is not null && Values.TryGetValue(name, out TEnum value) ? value : null;
}
