using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ColdCall.Tests.Engine;

/// <summary>What was logged about which provider was chosen.</summary>
internal sealed class RecordedChoices : ILoggerProvider, ILogger
{
    private const int Chosen = 51;

    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == Chosen) _lines.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
