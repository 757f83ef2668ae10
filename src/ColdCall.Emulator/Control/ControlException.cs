namespace ColdCall.Emulator.Control;

/// <summary>A request to the control API that cannot be served.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
