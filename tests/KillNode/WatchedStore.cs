using System.Reflection;
using System.Text;
using ColdCall.Storage;

namespace KillNode;

#pragma warning disable CA1852 // The proxy derives from it.
/// <summary>A store whose saves are seen before and after; everything else goes through.</summary>
internal class WatchedStore : DispatchProxy
{
    private IConferenceStore _inner = null!;
    private KillSwitch _kill = null!;
    private Sightings _seen = null!;
    private volatile string? _victimsDial;

    public static IConferenceStore Around(IConferenceStore inner, KillSwitch kill, Sightings seen)
    {
        IConferenceStore store = Create<IConferenceStore, WatchedStore>();
        var watched = (WatchedStore)(object)store;
        (watched._inner, watched._kill, watched._seen) = (inner, kill, seen);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args is [ConferenceSave save, ..]
        ? new ValueTask<SaveResult>(SaveAsync(save))
        : targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);

    private async Task<SaveResult> SaveAsync(ConferenceSave save)
    {
        foreach (OutboxEntry owed in save.Outbox)
            if (owed.Claimed && _kill.IsVictim(Text(owed.Payload))) _victimsDial = owed.CommandId;
        if (_seen.VictimsDialWasAnswered && _victimsDial is { } dial && save.OutboxDone.Contains(dial)) _kill.Reach(KillPoint.DialAnswered);
        SaveResult result = await _inner.SaveAsync(save);
        if (result.Status == SaveStatus.Saved && save.Inbox.Any(entry => IsVictimsJoin(Text(entry.Payload)))) _kill.Reach(KillPoint.Joined);
        return result;
    }

    private bool IsVictimsJoin(string callback) => callback.Contains("participant_joined", StringComparison.Ordinal) && _kill.IsVictim(callback);

    private static string Text(ReadOnlyMemory<byte> payload) => Encoding.UTF8.GetString(payload.Span);
}
