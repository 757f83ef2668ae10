namespace ColdCall.Scheduling;

/// <summary>Runs work of one key one after another, in the order in which it came, and work of different keys side by side.</summary>
internal sealed class SerialQueues(IWorkScheduler work)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _tails = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> step)
    {
        TaskCompletionSource<bool> mine = work.NewCompletion<bool>();
        Task before;
        lock (_gate)
        {
            before = _tails.GetValueOrDefault(key, Task.CompletedTask);
            _tails[key] = mine.Task;
        }

        await before.ConfigureAwait(false);
        try
        {
            return await step().ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                if (_tails[key] == mine.Task) _tails.Remove(key);
            }

            mine.SetResult(true);
        }
    }
}
