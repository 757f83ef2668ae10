namespace ColdCall.Conformance.Tests.Support;

/// <summary>What happens to news on its way.</summary>
public enum Disturbance
{
    Twice,
    Late,
    Lost,
}
