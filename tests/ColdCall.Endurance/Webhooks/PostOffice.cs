using System.Collections.Concurrent;
using System.Diagnostics;
using ColdCall.Endurance.Site;

namespace ColdCall.Endurance.Webhooks;

/// <summary>Delivers the providers' webhooks as badly as the world does: some late, some twice, and with company that nobody sent.</summary>
internal sealed class PostOffice(int seed) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private const int Tries = 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private Uri? _node;

    public AnswerBook Answers { get; } = new();

    /// <summary>How many of the providers' webhooks did not get through.</summary>
    public int Undelivered { get; private set; }

    public void DeliverTo(Uri node) => _node = node;

    public async Task<Reply> HandleAsync(Letter letter, CancellationToken cancellationToken)
    {
        (bool held, bool repeated, TimeSpan delay, int lot, int way) = Draw();
        if (lot < 10) Start(() => SendAsync(Fate.Forged, Disturbances.Forge(letter, way)));
        else if (lot < 20 && Disturbances.IsTelnyx(letter)) Start(() => SendAsync(Fate.Stale, Disturbances.Age(letter)));
        else if (lot is >= 20 and < 25) Start(() => SendAsync(Fate.Malformed, Disturbances.Spoil(letter)));

        // A question is answered, not held.
        held = held && !letter.PathAndQuery.Contains("/voice", StringComparison.Ordinal);
        if (repeated) Start(() => LaterAsync(Fate.Repeated, letter, delay / 2));
        if (!held) return await SendAsync(Fate.Genuine, letter);
        Start(() => LaterAsync(Fate.Held, letter, delay));
        return Reply.Of(StatusCodes.Status204NoContent);
    }

    /// <summary>Until nothing is on its way any more.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        while (!_underWay.IsEmpty) await Task.WhenAll(_underWay.Keys).WaitAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private (bool Held, bool Repeated, TimeSpan Delay, int Lot, int Way) Draw()
    {
        lock (_lock)
            return (_random.Next(10) == 0, _random.Next(10) == 0, TimeSpan.FromMilliseconds(_random.Next(50, 2000)), _random.Next(1000), _random.Next(3));
    }

    private void Start(Func<Task> work)
    {
        Task task = Task.Run(work);
        _underWay[task] = true;
        _ = task.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Whoever holds a webhook back has taken it over, and delivers it.</summary>
    private async Task LaterAsync(Fate fate, Letter letter, TimeSpan delay)
    {
        await Task.Delay(delay);
        for (int attempt = 1; attempt <= Tries; attempt++)
        {
            if ((await SendAsync(fate, letter)).IsAccepted || fate == Fate.Repeated) return;
            await Task.Delay(Pause);
        }

        lock (_lock) Undelivered++;
    }

    private async Task<Reply> SendAsync(Fate fate, Letter letter)
    {
        long start = Stopwatch.GetTimestamp();
        Reply reply;
        try
        {
            reply = await letter.SendAsync(_http, _node!, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            reply = Reply.Of(StatusCodes.Status503ServiceUnavailable);
        }

        Answers.Add(fate, reply, Stopwatch.GetElapsedTime(start));
        return reply;
    }
}
