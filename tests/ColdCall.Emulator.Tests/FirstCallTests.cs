using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class FirstCallTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Two_people_meet_in_a_conference_and_it_ends()
    {
        string agent = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(agent);
        string lead = await _emulator.DialAnsweredAsync();
        (await _emulator.JoinAsync(conference, lead)).Status.ShouldBe(200);
        (await _emulator.PostAsync($"conferences/{conference}/actions/mute", $$"""{"call_control_ids":["{{lead}}"]}""")).Status.ShouldBe(200);

        JsonArray participants = await _emulator.ParticipantsAsync(conference, "?filter[muted]=true");
        participants.Count.ShouldBe(1);
        ((string?)participants[0]!["call_control_id"]).ShouldBe(lead);

        (await _emulator.PostAsync($"conferences/{conference}/actions/end")).Status.ShouldBe(200);
        await _emulator.Webhooks.HasCountAsync(12);
        _emulator.Webhooks.All.Select(webhook => webhook.EventType).Order().ShouldBe(
        [
            "call.answered", "call.answered", "call.hangup", "call.hangup", "call.initiated", "call.initiated",
            "conference.created", "conference.ended",
            "conference.participant.joined", "conference.participant.joined", "conference.participant.left", "conference.participant.left",
        ]);
    }
}
