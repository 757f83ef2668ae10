namespace ColdCall.Endurance.Site;

/// <summary>The store of a node that answers nothing, until this is disposed.</summary>
internal sealed class SwitchedOff(NodeProcess node) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await node.PostAsync("store?isOut=false", CancellationToken.None);
}
