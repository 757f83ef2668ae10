namespace ColdCall.Emulator.Core;

/// <summary>Commands by the id their sender gave them: the same id again within a minute does nothing and hears the first answer again.</summary>
internal sealed class CommandMemory<TReply>
    where TReply : class
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(60);
    private readonly Dictionary<(string Scope, string Id), (TReply Reply, DateTimeOffset Until)> _replies = [];
    private readonly Queue<(string Scope, string Id)> _order = [];

    public TReply? Find(string scope, string id, DateTimeOffset now) =>
        _replies.TryGetValue((scope, id), out (TReply Reply, DateTimeOffset Until) known) && now < known.Until ? known.Reply : null;

    public void Keep(string scope, string id, TReply reply, DateTimeOffset now)
    {
        Purge(now);
        _replies[(scope, id)] = (reply, now + Span);
        _order.Enqueue((scope, id));
    }

    public void Clear()
    {
        _replies.Clear();
        _order.Clear();
    }

    private void Purge(DateTimeOffset now)
    {
        while (_order.TryPeek(out (string Scope, string Id) oldest) && (!_replies.TryGetValue(oldest, out var known) || known.Until <= now))
        {
            _replies.Remove(oldest);
            _order.Dequeue();
        }
    }
}
