namespace ColdCall;

/// <summary>What could not be told to the application, or not be applied: for a person to look at.</summary>
/// <remarks>Thread-safe. Every member throws <see cref="StoreUnavailableException"/> if the store cannot be used.</remarks>
public interface IDeadLetters
{
    /// <summary>Lists the callbacks that were given up, in order within each conference.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a callback again that was given up, with all its tries, for the handlers that have not completed it. It comes after what was told
    /// meanwhile; its <see cref="ConferenceEvent.Sequence"/> tells where it belongs.
    /// </summary>
    /// <param name="id">The <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the callback may have been put back.</param>
    /// <returns>Whether there was such a callback; false if it was replayed already or has been forgotten with its conference.</returns>
    /// <exception cref="ArgumentException">The text is no id of a dead letter.</exception>
    Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Lists the events of providers that are kept because they could not be applied, longest waiting first.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<UnappliedEvent> ListUnappliedAsync(CancellationToken cancellationToken = default);
}
