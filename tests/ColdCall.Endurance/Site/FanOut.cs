namespace ColdCall.Endurance.Site;

/// <summary>Hands webhooks on to every node: where two deployments share an account, each gets what is the other's.</summary>
internal sealed class FanOut : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<Uri> _nodes = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<int, int> _statuses = [];

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses
    {
        get
        {
            lock (_lock) return new Dictionary<int, int>(_statuses);
        }
    }

    public void Add(Uri node)
    {
        lock (_lock) _nodes.Add(node);
    }

    /// <returns>The worst answer, so that the provider sends again what one of them did not take.</returns>
    public async Task<Reply> HandleAsync(Letter letter, CancellationToken cancellationToken)
    {
        Uri[] nodes;
        lock (_lock) nodes = [.. _nodes];
        Reply[] replies = await Task.WhenAll(nodes.Select(node => SendAsync(letter, node, cancellationToken)));
        return replies.MaxBy(reply => reply.Status) ?? Reply.Of(StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Reply> SendAsync(Letter letter, Uri node, CancellationToken cancellationToken)
    {
        Reply reply = await letter.SendAsync(_http, node, cancellationToken);
        lock (_lock) _statuses[reply.Status] = _statuses.GetValueOrDefault(reply.Status) + 1;
        return reply;
    }
}
