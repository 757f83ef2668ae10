namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public Task<Participant> WaitForAsync(
        ParticipantId participant, ParticipantState state, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        WaitAsync(
            participant.Conference.Value,
            () => ReadAsync(participant, cancellationToken),
            seen => seen.State >= state,
            $"participant {participant} to be {state}",
            timeout,
            cancellationToken);

    public Task<Conference> WaitForAsync(
        ConferenceId conference, ConferenceState state, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        WaitAsync(
            conference.Value,
            async () => await GetAsync(conference, cancellationToken).ConfigureAwait(false) ?? throw new ConferenceNotFoundException(conference.Value),
            seen => seen.State >= state,
            $"conference {conference} to be {state}",
            timeout,
            cancellationToken);

    private async Task<T> WaitAsync<T>(
        string id, Func<Task<T>> read, Func<T, bool> reached, string what, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        while (true)
        {
            Task change = watch.NextChangeAsync(id);
            T seen = await read().ConfigureAwait(false);
            if (reached(seen)) return seen;
            await change.WaitAsync(LookInterval, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested) throw new TimeoutException($"Waited {timeout} in vain for {what}.");
        }
    }
}
