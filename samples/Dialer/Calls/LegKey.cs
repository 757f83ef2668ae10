using System.Globalization;

namespace Dialer.Calls;

/// <summary>The key under which a leg is dialed: it names the call, the side, and from the second try on which try it is.</summary>
internal readonly record struct LegKey(string Call, LegRole Role, int Attempt)
{
    public static LegKey? Parse(string key)
    {
        string[] parts = key.Split('-');
        LegRole? role = parts.ElementAtOrDefault(1) switch { "agent" => LegRole.Agent, "lead" => LegRole.Lead, _ => null };
        int attempt = 1;
        bool valid = role is not null && (parts.Length == 2 || (parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out attempt)));
        return valid ? new LegKey(parts[0], role!.Value, attempt) : null;
    }

    public override string ToString()
    {
        string name = Role == LegRole.Agent ? "agent" : "lead";
        return Attempt == 1 ? $"{Call}-{name}" : string.Create(CultureInfo.InvariantCulture, $"{Call}-{name}-{Attempt}");
    }
}
