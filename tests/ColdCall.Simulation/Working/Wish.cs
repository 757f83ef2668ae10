namespace ColdCall.Simulation.Working;

/// <summary>What an application last wished for a leg, and whether it was told that it is so.</summary>
internal sealed class Wish
{
    private int _number;

    public bool Value { get; private set; }

    /// <summary>Whether the newest wish was acknowledged. What was not may hold or not.</summary>
    public bool Acknowledged { get; private set; }

    public int Make(bool value)
    {
        Value = value;
        Acknowledged = false;
        return ++_number;
    }

    public void Acknowledge(int number)
    {
        if (number == _number) Acknowledged = true;
    }

    public bool Differs(bool actual) => Acknowledged && actual != Value;
}
