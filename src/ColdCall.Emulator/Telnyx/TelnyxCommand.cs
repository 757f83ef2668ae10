using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>One request on its way through Telnyx's face.</summary>
internal sealed record TelnyxCommand(WireRequest Request, Fields Body, IReadOnlyList<string> Path, DateTimeOffset Now)
{
    /// <summary>The only value of the path: the id.</summary>
    public string Id => Path[0];
}
