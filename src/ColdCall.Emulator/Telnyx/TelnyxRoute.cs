using System.Diagnostics.CodeAnalysis;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>One operation of the API. A segment <c>*</c> of the template takes any value.</summary>
internal sealed class TelnyxRoute(string method, string template, string operation, Func<TelnyxCommand, WireReply> handle)
{
    private readonly string[] _template = template.Split('/');

    public string Operation { get; } = operation;

    public Func<TelnyxCommand, WireReply> Handle { get; } = handle;

    /// <summary>True for the operations that know a <c>command_id</c>.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>What a repeated <c>command_id</c> is compared within: the leg, the conference, or all dials.</summary>
    public string ScopeOf(TelnyxCommand command) => command.Path.Count == 0 ? Operation : $"{_template[0]}/{command.Id}";

    public bool Matches(string requestMethod, string[] segments, [NotNullWhen(true)] out IReadOnlyList<string>? values)
    {
        values = null;
        if (method != requestMethod || segments.Length != _template.Length) return false;
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
