namespace ColdCall.Endurance.Node;

/// <summary>What the node takes of the machine, and how many conferences it believes to go on.</summary>
internal sealed record Measures(long WorkingSet, long Heap, int Live);
