namespace ColdCall.Simulation.Checking;

internal sealed class BrokenInvariantException(Invariant invariant, string message) : Exception(message)
{
    public Invariant Invariant => invariant;
}
