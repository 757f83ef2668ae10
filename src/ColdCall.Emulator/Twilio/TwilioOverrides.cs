using System.Globalization;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>How a webhook is delivered: by default as Twilio does, else as the fragment of its address says, which is neither sent nor signed.</summary>
internal sealed class TwilioOverrides
{
    private const int DefaultMilliseconds = 15_000;
    private readonly Dictionary<string, string> _values;

    public TwilioOverrides(string address)
    {
        string[] parts = address.Split('#', 2);
        Address = parts[0];
        _values = parts.Length == 1
            ? []
            : parts[1].Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
                .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.First(), StringComparer.Ordinal);
    }

    /// <summary>Without the fragment.</summary>
    public string Address { get; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience => TimeSpan.FromMilliseconds(Number("rt", DefaultMilliseconds, 100, DefaultMilliseconds));

    /// <summary>How long all attempts together may take.</summary>
    public TimeSpan Total => TimeSpan.FromMilliseconds(Number("tt", DefaultMilliseconds, 100, DefaultMilliseconds));

    public int Retries => Number("rc", 1, 0, 5);

    public bool IsTriedAgain(DeliveryResult result)
    {
        string kind = result switch
        {
            { Status: >= 500 } => "5xx",
            { Status: >= 400 } => "4xx",
            { Status: not null } => string.Empty,
            { Failure: "timeout" } => "rt",
            _ => "ct",
        };
        string[] policies = _values.GetValueOrDefault("rp", "ct").Split(',');
        return kind.Length > 0 && (policies.Contains(kind) || policies.Contains("all"));
    }

    private int Number(string name, int otherwise, int least, int most) =>
        int.TryParse(_values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, least, most) : otherwise;
}
