namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>Whether whatever stands in front of the application answers 503 in its place, as a proxy does while the application restarts.</summary>
internal sealed class Outage
{
    public bool IsOn { get; set; }
}
