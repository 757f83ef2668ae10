using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ColdCall.Providers;
using ColdCall.Testing;

namespace ColdCall.Tests.Engine;

/// <summary>What observers see: one trace from the application's call to the callback, and counts by outcome.</summary>
public sealed class TelemetryTests
{
    private const string Name = "ColdCall";
    private const string Number = "+12025550187";

    private readonly StandInProvider _provider = new() { Name = "metered" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_event_and_callback_go_on_with_the_trace_in_which_the_conference_was_opened()
    {
        var seen = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Name or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new ActivitySource("test");
        await using EngineUnderTest engine = await StartAsync();

        ActivityTraceId trace;
        Conference conference;
        using (Activity request = test.StartActivity("request")!)
        {
            trace = request.TraceId;
            conference = await engine.Dialer.OpenAsync(new() { Key = "traced", Provider = "metered" }, Token);
        }

        Participant lead = await engine.DialAsync(conference, "traced-lead", Number);
        await TellAsync(engine, new LegRinging { EventKey = "traced-ringing", EventType = "ringing", LegId = lead.LegId });

        string[] expected = ["callback ParticipantRinging", "metered Dial", "metered ringing", "request"];
        await Eventually.BecomesTrueAsync(() => expected.All(name => seen.Any(activity => activity.TraceId == trace && activity.DisplayName == name)), "all are in one trace");
        seen.Where(activity => activity.TraceId == trace).SelectMany(activity => activity.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains("5550187", StringComparison.Ordinal), "no number in a trace");
    }

    [Fact]
    public async Task Rings_commands_events_and_callbacks_are_counted_by_their_outcome()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Meter.Name == Name) meters.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        listener.Start();
        await using EngineUnderTest engine = await StartAsync();

        Conference conference = await engine.Dialer.OpenAsync(new() { Key = "counted", Provider = "metered" }, Token);
        Participant lead = await engine.DialAsync(conference, "counted-lead", Number);
        var ringing = new LegRinging { EventKey = "counted-ringing", EventType = "ringing", LegId = lead.LegId };
        await TellAsync(engine, ringing);
        await TellAsync(engine, ringing);
        await TellAsync(engine, new LegRinging { EventKey = "stranger", EventType = "ringing", LegId = "leg of a stranger" });
        _provider.Before = (_, _) => throw new ProviderException("metered", "dial", CommandCertainty.Unknown, "silence");
        await engine.DialAsync(conference, "counted-unknown", "+12025550188");

        await Eventually.BecomesTrueAsync(() => counted.Any(line => line.StartsWith("coldcall.callbacks 1 ParticipantRinging completed", StringComparison.Ordinal)), "the callback is counted");
        string[] ours = [.. counted.Where(line => line.Contains("metered", StringComparison.Ordinal))];
        ours.ShouldBe(
        [
            "coldcall.conferences 1 metered",
            "coldcall.commands 1 metered Dial accepted",
            "coldcall.rings 1 metered",
            "coldcall.events 1 metered ringing applied",
            "coldcall.events 1 metered ringing duplicate",
            "coldcall.events 1 metered ringing unrouted",
            "coldcall.commands 1 metered Dial unknown",
            "coldcall.rings 1 metered",
        ]);
    }

    private Task<EngineUnderTest> StartAsync() => EngineUnderTest.StartAsync(more: builder => builder.AddProvider("metered", "", _ => _provider, _ => _provider));

    private async Task TellAsync(EngineUnderTest engine, ProviderEvent told)
    {
        _provider.Receipt = new WebhookReceipt { Verdict = WebhookVerdict.Accepted, Events = [told] };
        var request = new WebhookRequest { Method = "POST", PathAndQuery = "/", Headers = new Dictionary<string, IReadOnlyList<string>>(), Body = Array.Empty<byte>() };
        (await ((IWebhookPipeline)engine.Services.GetService(typeof(IWebhookPipeline))!).HandleAsync("metered", "", request, Token)).Verdict.ShouldBe(WebhookVerdict.Accepted);
    }
}
