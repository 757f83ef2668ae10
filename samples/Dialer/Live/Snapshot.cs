using Dialer.Calls;

namespace Dialer.Live;

/// <summary>What a page has to know first, if it cannot go on from where it was.</summary>
internal sealed record Snapshot(DateTimeOffset ServerTime, CallView? Call);
