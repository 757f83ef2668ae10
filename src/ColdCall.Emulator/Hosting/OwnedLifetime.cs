using Microsoft.Extensions.Hosting;

namespace ColdCall.Emulator.Hosting;

/// <summary>A host that lives exactly as long as its owner wants. Ctrl-C concerns the owner, who may still have calls to end.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
