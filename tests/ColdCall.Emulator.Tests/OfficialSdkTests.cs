using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests;

/// <summary>Telnyx's own SDK, with only its base address changed, runs a whole conference against the emulator.</summary>
public sealed class OfficialSdkTests
{
    [Fact]
    public async Task Telnyx_own_SDK_runs_a_conference_and_accepts_every_webhook()
    {
        await using EmulatorServer emulator = await EmulatorServer.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        JsonNode story = await NodeStory.RunAsync(
            "tests/ColdCall.Emulator.Tests/OfficialSdk", emulator.TelnyxAddress.ToString(), emulator.TelnyxApiKey, emulator.TelnyxPublicKey);
        ((int)story["events"]!).ShouldBe(12);
        ((int)story["tamperedRefused"]!).ShouldBe(12);
        story["types"]!.AsArray().Select(type => (string?)type).ShouldBe(
        [
            "call.answered", "call.hangup", "call.initiated", "conference.created", "conference.ended",
            "conference.participant.joined", "conference.participant.left",
        ]);
    }
}
