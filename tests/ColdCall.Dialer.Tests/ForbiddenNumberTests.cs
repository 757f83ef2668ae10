using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

/// <summary>Numbers that are not called: nobody hears a ring, the agent least of all.</summary>
public sealed class ForbiddenNumberTests
{
    [Theory]
    [InlineData("+19005550101", "it is a premium-rate number. If it is meant, add its beginning to ColdCall:Guard:Allow.")]
    [InlineData("+870773100100", "it is a satellite phone.")]
    [InlineData("+442079460018", "its country, +44, is not allowed.")]
    public async Task It_is_said_before_the_agent_is_rung(string number, string words)
    {
        await using TestDialer dialer = await TestDialer.StartAsync(settings: ["--ColdCall:Guard:Countries:0", "+1"]);
        await dialer.EverybodyAnswersAsync();
        for (int time = 0; time < 2; time++)
        {
            Answer refused = (await dialer.InitiateAsync(number, key: "forbidden")).IsProblem(HttpStatusCode.BadRequest, "number-not-allowed");
            refused["detail"]!.ShouldContain(words);
        }

        (await dialer.Provider.CallsAsync()).ShouldBeEmpty();
        (await dialer.GetAsync("/api/v1/calls")).Json["items"]!.AsArray().ShouldBeEmpty();
        await dialer.TalkAsync();
    }

    [Fact]
    public async Task A_number_that_ColdCall_keeps_for_another_conference_is_busy()
    {
        await using TestDialer dialer = await TestDialer.StartAsync(settings: ["--ColdCall:Guard:OneCallPerNumber", "true"]);
        await dialer.EverybodyAnswersAsync();
        Conference other = await dialer.Engine.OpenAsync(new() { Key = "other" }, TestContext.Current.CancellationToken);
        await dialer.Engine.DialAsync(new() { Conference = other.Id, Key = "other-lead", To = Destination.Phone(DialerClient.Lead) }, TestContext.Current.CancellationToken);

        (await dialer.InitiateAsync()).IsProblem(HttpStatusCode.Conflict, "number-busy");
        (await dialer.Provider.RingsOfAsync(DialerClient.Lead)).ShouldBe(1);
        JsonNode call = (await dialer.GetAsync("/api/v1/calls")).Json["items"]![0]!;
        ((string?)call["state"]).ShouldBe("ended");

        await dialer.Engine.EndAsync(other.Id, TestContext.Current.CancellationToken);
        await dialer.Engine.WaitForAsync(other.Id, ConferenceState.Ended, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await dialer.TalkAsync();
    }
}
