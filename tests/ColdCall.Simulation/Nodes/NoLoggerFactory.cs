using Microsoft.Extensions.Logging;

namespace ColdCall.Simulation.Nodes;

internal sealed class NoLoggerFactory : ILoggerFactory
{
    public static NoLoggerFactory Instance { get; } = new();

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => new NoLogger<object>();

    public void Dispose()
    {
    }
}
