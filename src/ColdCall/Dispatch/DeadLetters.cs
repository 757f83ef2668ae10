using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ColdCall.Conferences;
using ColdCall.Json;
using ColdCall.Storage;

namespace ColdCall.Dispatch;

internal sealed class DeadLetters(IConferenceStore store, WorkSignal signal) : IDeadLetters
{
    /// <summary>Stands between place and stream in an id; the place has none, so the first one divides.</summary>
    private const char Divider = '@';

    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (InboxEntry entry in store.ListDeadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return new DeadLetter
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence}{Divider}{entry.Stream}"),
                Callback = TryRead(entry),
                Attempts = entry.Attempts,
                CompletedBy = entry.CompletedBy,
            };
        }
    }

    public async Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        int divider = id.IndexOf(Divider, StringComparison.Ordinal);
        if (divider < 0 || !long.TryParse(id.AsSpan(0, divider), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence))
            throw new ArgumentException($"'{id}' is no id of a dead letter. Take the Id of one that ListAsync gives.", nameof(id));
        bool revived = await store.ReviveAsync(id[(divider + 1)..], sequence, cancellationToken).ConfigureAwait(false);
        if (revived) signal.Raise();
        return revived;
    }

    public async IAsyncEnumerable<UnappliedEvent> ListUnappliedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ParkedEvent parked in await store.ReadParkedAsync(DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false))
        {
            RoutedEvent routed = JsonSerializer.Deserialize(parked.Payload.Span, EngineJsonContext.Default.RoutedEvent)!;
            yield return new UnappliedEvent
            {
                EventKey = parked.EventKey,
                Provider = routed.Provider,
                EventType = routed.Event.EventType,
                Attempts = parked.Attempts,
                NextTry = parked.NotBefore,
            };
        }
    }

    private static ConferenceEvent? TryRead(InboxEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Payload.Span, EngineJsonContext.Default.ConferenceEvent)! with { Attempt = entry.Attempts, Sequence = entry.Sequence };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
