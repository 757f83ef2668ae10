using Microsoft.Extensions.Logging;

namespace ColdCall.Simulation.Nodes;

/// <summary>Writes what is logged to where it can be searched.</summary>
internal sealed class KeptLogger<T>(List<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add($"{formatter(state, exception)} {exception}");
}
