using System.Text.Json;
using ColdCall.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>Brings the events of the switch to the application, each until it is taken, disturbed as a scenario likes.</summary>
internal sealed class Post : IAsyncDisposable
{
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan RepeatAfter = TimeSpan.FromMilliseconds(20);
    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = [];

    private readonly Lock _gate = new();
    private readonly List<Trouble<Type, Disturbance>> _troubles = [];
    private readonly CancellationTokenSource _closed = new();
    private readonly TaskCompletionSource<IServiceProvider> _application = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _inOrder = Task.CompletedTask;
    private Task _late = Task.CompletedTask;

    public void Connect(IServiceProvider application) => _application.SetResult(application);

    public void Disturb(Type told, Disturbance disturbance, int times)
    {
        lock (_gate) _troubles.Add(new(told, disturbance, times));
    }

    public void Send(ProviderEvent told)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(told, EventJson.Default.ProviderEvent);
        lock (_gate)
        {
            Disturbance? disturbance = _troubles.Find(trouble => trouble.Of == told.GetType() && trouble.Strikes())?.What;
            if (disturbance == Disturbance.Lost) return;
            if (disturbance == Disturbance.Late)
            {
                _late = Task.WhenAll(_late, DeliverLateAsync(body));
                return;
            }

            _inOrder = DeliverAfterAsync(_inOrder, body);
            if (disturbance == Disturbance.Twice) _inOrder = DeliverAfterAsync(_inOrder, body);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        Task underWay;
        lock (_gate) underWay = Task.WhenAll(_inOrder, _late);
        await underWay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closed.Dispose();
    }

    private async Task DeliverLateAsync(byte[] body)
    {
        await Task.Delay(Lateness, _closed.Token);
        await DeliverAsync(body);
    }

    private async Task DeliverAfterAsync(Task before, byte[] body)
    {
        // The switch holds its lock while it tells.
        await Task.Yield();
        await before;
        await DeliverAsync(body);
    }

    private async Task DeliverAsync(byte[] body)
    {
        IServiceProvider application = await _application.Task.WaitAsync(_closed.Token);
        var request = new WebhookRequest { Method = "POST", PathAndQuery = "/", Headers = NoHeaders, Body = body };
        while (application.GetRequiredService<Outage>().IsOn || !await IsTakenAsync(application, request)) await Task.Delay(RepeatAfter, _closed.Token);
    }

    private async Task<bool> IsTakenAsync(IServiceProvider application, WebhookRequest request) =>
        (await application.GetRequiredService<IWebhookPipeline>().HandleAsync(Switch.Name, "", request, _closed.Token)).Verdict == WebhookVerdict.Accepted;
}
