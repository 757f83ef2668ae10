using System.Collections.Concurrent;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>The way of commands to the switch in memory and of its answers back.</summary>
internal sealed class Line
{
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(400);

    private readonly Lock _gate = new();
    private readonly List<Trouble<Command, Mishap>> _troubles = [];
    private readonly ConcurrentQueue<Command> _asked = new();

    public int Count(Command command) => _asked.Count(asked => asked == command);

    public void Fail(Command command, Mishap mishap, int times)
    {
        lock (_gate) _troubles.Add(new(command, mishap, times));
    }

    public Task DoAsync(Command command, Action act, CancellationToken cancellationToken) =>
        AskAsync(command, () => { act(); return true; }, cancellationToken);

    /// <summary>What can be repeated without harm is repeated here, as the contract of providers asks for; a dial only where it was not taken.</summary>
    public async Task<T> AskAsync<T>(Command command, Func<T> act, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await AskOnceAsync(command, act, cancellationToken);
            }
            catch (ProviderException failed) when (failed.IsTransient && attempt < 3 && (command != Command.Dial || failed.Certainty == CommandCertainty.Refused))
            {
            }
        }
    }

    private async Task<T> AskOnceAsync<T>(Command command, Func<T> act, CancellationToken cancellationToken)
    {
        _asked.Enqueue(command);
        Mishap? mishap = null;
        lock (_gate)
        {
            if (_troubles.Find(trouble => trouble.Of == command && trouble.Strikes()) is { } trouble) mishap = trouble.What;
        }

        switch (mishap)
        {
            case Mishap.ErrorBeforeActing or Mishap.CutBeforeActing: throw Unknown(command);
            case Mishap.TooMany: throw new ProviderException(Switch.Name, $"{command}", CommandCertainty.Refused, "too many") { Reason = ProviderErrorReason.RateLimited, StatusCode = 429, IsTransient = true };
            case Mishap.Refused: throw new ProviderException(Switch.Name, $"{command}", CommandCertainty.Refused, "no") { StatusCode = 422 };
            case Mishap.LateActing: await Task.Delay(Lateness, cancellationToken); break;
        }

        T answer = act();
        if (mishap is Mishap.ErrorAfterActing or Mishap.CutAfterActing) throw Unknown(command);
        if (mishap == Mishap.LateAnswer) await Task.Delay(Lateness, cancellationToken);
        return answer;
    }

    private static ProviderException Unknown(Command command) =>
        new(Switch.Name, $"{command}", CommandCertainty.Unknown, "no answer") { StatusCode = 500, IsTransient = true };
}
