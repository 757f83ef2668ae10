using System.Diagnostics.CodeAnalysis;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>One operation below an account. A segment <c>*</c> of the template takes any value.</summary>
internal sealed class TwilioRoute(string method, string template, string operation, Func<TwilioCommand, WireReply> handle)
{
    private readonly string[] _template = template.Split('/');

    /// <summary>The ending of the path that asks for it.</summary>
    public string Ending { get; init; } = ".json";

    /// <summary>Its name in Twilio's own description of its API.</summary>
    public string Operation { get; } = operation;

    public Func<TwilioCommand, WireReply> Handle { get; } = handle;

    public bool Matches(string requestMethod, string path, [NotNullWhen(true)] out IReadOnlyList<string>? values)
    {
        values = null;
        if (method != requestMethod || !path.EndsWith(Ending, StringComparison.Ordinal)) return false;
        string[] segments = path[..^Ending.Length].Split('/');
        if (segments.Length != _template.Length) return false;
        var taken = new List<string>();
        for (int i = 0; i < segments.Length; i++)
        {
            if (_template[i] == "*") taken.Add(Uri.UnescapeDataString(segments[i]));
            else if (_template[i] != segments[i]) return false;
        }

        values = taken;
        return true;
    }
}
