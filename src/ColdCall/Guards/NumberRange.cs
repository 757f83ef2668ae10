namespace ColdCall.Guards;

/// <summary>A beginning of numbers that are not ordinary ones; without a reason it is an exception within a wider range.</summary>
internal sealed record NumberRange(string Prefix, DestinationRefusalReason? Reason);
