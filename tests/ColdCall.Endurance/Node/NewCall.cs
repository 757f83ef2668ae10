namespace ColdCall.Endurance.Node;

/// <summary>A call that the node shall make.</summary>
internal sealed record NewCall(string Key, string Provider, string Agent, string Lead);
