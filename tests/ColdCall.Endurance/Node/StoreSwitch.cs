namespace ColdCall.Endurance.Node;

/// <summary>Whether the store can be reached.</summary>
internal sealed class StoreSwitch
{
    private volatile bool _isOut;

    public bool IsOut
    {
        get => _isOut;
        set => _isOut = value;
    }
}
