using System.Text;
using Dialer.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ColdCall.Dialer.Tests;

public sealed class EventStreamTests
{
    [Fact]
    public void A_stream_keeps_its_last_events()
    {
        var stream = new AgentStream("run");
        for (int number = 1; number <= AgentStream.Kept + 50; number++) stream.Publish("call", "{}");

        using EventQueue resumes = stream.Open("run-50");
        resumes.SnapshotId.ShouldBeNull();
        Ids(resumes).Count.ShouldBe(AgentStream.Kept);

        using EventQueue missedOne = stream.Open("run-49");
        missedOne.SnapshotId.ShouldBe($"run-{AgentStream.Kept + 50}");
        Ids(missedOne).ShouldBeEmpty();

        using EventQueue upToDate = stream.Open($"run-{AgentStream.Kept + 50}");
        upToDate.SnapshotId.ShouldBeNull();
        stream.Publish("call", "{}");
        Ids(upToDate).ShouldBe([$"run-{AgentStream.Kept + 51}"]);
    }

    [Fact]
    public void A_reader_that_does_not_keep_up_is_dropped_and_the_others_are_not()
    {
        var stream = new AgentStream("run");
        using EventQueue slow = stream.Open(lastId: null);
        using EventQueue fast = stream.Open(lastId: null);
        for (int number = 1; !slow.Dropped.IsCancellationRequested; number++)
        {
            number.ShouldBeLessThan(10_000);
            stream.Publish("call", "{}");
            Ids(fast).Count.ShouldBe(1);
        }

        fast.Dropped.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_there()
    {
        var clock = new ManualTimeProvider();
        using var gone = new CancellationTokenSource();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton<IHostApplicationLifetime, NeverStopping>().BuildServiceProvider(),
            RequestAborted = gone.Token,
        };
        context.Response.Body = body;
        var stream = new AgentStream("run");
        Task sending = new EventStreamResult(stream, lastId: null, _ => Task.FromResult(new Snapshot(clock.GetUtcNow(), null))).ExecuteAsync(context);

        for (int heartbeat = 1; heartbeat <= 2; heartbeat++)
        {
            await Eventually.BecomesTrueAsync(() => clock.PendingTimers > 0, "it waits");
            clock.Advance(EventStreamResult.Heartbeat);
            await Eventually.BecomesTrueAsync(() => Encoding.UTF8.GetString(body.ToArray()).Split(": still here\n\n").Length > heartbeat, "a comment");
        }

        stream.Publish("calls", "{}");
        await Eventually.BecomesTrueAsync(() => Encoding.UTF8.GetString(body.ToArray()).EndsWith("id: run-1\nevent: calls\ndata: {}\n\n", StringComparison.Ordinal), "the event");
        await gone.CancelAsync();
        await sending;
    }

    private static List<string> Ids(EventQueue reader)
    {
        List<string> ids = [];
        while (reader.Events.TryRead(out StreamEvent? next)) ids.Add(next.Id);
        return ids;
    }

    private sealed class NeverStopping : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
