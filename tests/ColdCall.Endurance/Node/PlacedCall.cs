namespace ColdCall.Endurance.Node;

/// <summary>A call that the node has made.</summary>
internal sealed record PlacedCall(string Conference, string Agent, string Lead);
