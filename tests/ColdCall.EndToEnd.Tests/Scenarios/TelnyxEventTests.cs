using ColdCall.EndToEnd.Tests.Support;
using ColdCall.Telnyx;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>Telnyx's own events, from the emulated provider over HTTP to a handler of the application.</summary>
public sealed class TelnyxEventTests
{
    private const string Machine = "+12025550180";

    private readonly RecordedTelnyxEvents _events = new();

    [Fact]
    public async Task A_key_that_is_pressed_on_the_phone_reaches_the_handler()
    {
        await using DialerApp app = await StartAsync();
        await using VirtualPhone phone = await VirtualPhone.OpenAsync(app.EmulatorAddress);
        Participant lead = await app.DialAsync(await app.OpenAsync(), "+12025550198");

        await phone.PressAsync("#");

        await Eventually.BecomesTrueAsync(() => _events.Of<CallDtmfReceivedEvent>().Count == 1, "told of the key");
        CallDtmfReceivedEvent told = _events.Of<CallDtmfReceivedEvent>()[0].Told;
        told.Digit.ShouldBe("#");
        told.CallControlId.ShouldBe(lead.LegId);
        await Eventually.BecomesTrueAsync(() => app.Events.Unhandled.Any(each => each.EventType == "call.dtmf.received"), "told as unhandled besides");
    }

    [Fact]
    public async Task What_the_detection_of_machines_says_reaches_the_handler()
    {
        await using DialerApp app = await StartAsync();

        await app.Provider.DialAsync($$"""{"connection_id":"{{DialerApp.ConnectionId}}","from":"{{DialerApp.From}}","to":"{{Machine}}","answering_machine_detection":"detect"}""");
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                await app.Provider.AdvanceAsync(TimeSpan.FromSeconds(1));
                return _events.Of<CallMachineDetectionEndedEvent>().Count == 1;
            },
            "told who answered");

        (CallMachineDetectionEndedEvent told, WebhookContext context) = _events.Of<CallMachineDetectionEndedEvent>()[0];
        told.Result.ShouldBe(MachineDetectionResult.Machine);
        told.To.ShouldBe(Machine);
        context.Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_fails_is_told_again_and_the_conference_goes_on()
    {
        await using DialerApp app = await StartAsync();
        _events.Refuses = (told, context) => told is CallAnsweredEvent && context.Attempt == 1;

        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        await Eventually.BecomesTrueAsync(() => _events.Of<CallAnsweredEvent>().Count == 4, "both answers told twice");
        _events.Of<CallAnsweredEvent>().GroupBy(each => each.Told.Id).ShouldAllBe(same => same.Select(each => each.Context.Attempt).Order().SequenceEqual(new int?[] { 1, 2 }));
        await Eventually.BecomesTrueAsync(
            async () => (await app.Provider.DeliveriesAsync("call.answered")).Select(delivery => (int?)delivery["status"]).Order().SequenceEqual([200, 200, 503, 503]), "each was refused once and taken once");
        await app.EndAsync(conference);
        app.Events.LinesOf(agent).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"]);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"]);
    }

    private Task<DialerApp> StartAsync() => DialerApp.StartAsync(builder =>
    {
        builder.Services.AddSingleton(_events);
        builder.AddWebhookHandler<TelnyxEvent, RecordedTelnyxEvents>();
    });
}
