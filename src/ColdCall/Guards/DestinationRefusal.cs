namespace ColdCall.Guards;

/// <summary>The guard's no: why, and the same in words with the remedy, without the number.</summary>
internal sealed record DestinationRefusal(DestinationRefusalReason Reason, string Problem);
