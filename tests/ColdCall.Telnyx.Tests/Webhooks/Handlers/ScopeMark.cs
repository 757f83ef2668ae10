namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

/// <summary>Lives as long as its service scope.</summary>
internal sealed class ScopeMark : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
