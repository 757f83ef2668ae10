using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Tests.Core;

/// <summary>The emulator without sockets, tasks or clock, as a simulation runs it.</summary>
public sealed class EmulationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_seed_gives_one_history()
    {
        List<string> first = RunStory(seed: 7);
        RunStory(seed: 7).ShouldBe(first);
        RunStory(seed: 8).ShouldNotBe(first);
        first.Count.ShouldBe(9);
    }

    [Fact]
    public void It_says_when_it_wants_to_be_woken()
    {
        Emulation emulation = New(seed: 1);
        emulation.NextDue.ShouldBeNull();
        Dial(emulation, Start);
        emulation.NextDue.ShouldBe(Start + TimeSpan.FromSeconds(1));
        emulation.MoveClock(TimeSpan.FromSeconds(0.4));
        emulation.NextDue.ShouldBe(Start + TimeSpan.FromSeconds(0.6), "in true time");
    }

    [Fact]
    public void A_late_clock_changes_nothing_but_the_signature()
    {
        Emulation emulation = New(seed: 1);
        Dial(emulation, Start);
        emulation.TakeDispatches();
        emulation.Advance(Start + TimeSpan.FromHours(1));
        JsonNode answered = JsonNode.Parse(emulation.TakeDispatches()[0].Message.Body.Span)!;
        ((string?)answered["data"]!["occurred_at"]).ShouldBe("2026-01-05T12:00:01.000000Z");
    }

    [Fact]
    public void Time_never_runs_backwards()
    {
        Emulation emulation = New(seed: 1);
        emulation.Advance(Start + TimeSpan.FromMinutes(1));
        emulation.Advance(Start);
        emulation.Now.ShouldBe(Start + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void An_unsuccessful_delivery_is_due_again()
    {
        Emulation emulation = New(seed: 1);
        Dial(emulation, Start, "+12025550199");
        Dispatch first = emulation.TakeDispatches().Single();
        emulation.Report(first, DeliveryResult.TimedOut, Start + TimeSpan.FromSeconds(2));
        emulation.TakeDispatches().ShouldBeEmpty();
        emulation.Advance(Start + TimeSpan.FromSeconds(3));
        Dispatch second = emulation.TakeDispatches().Single();
        (second.Attempt, second.Webhook.Id).ShouldBe((2, first.Webhook.Id));
    }

    [Fact]
    public void The_files_of_recordings_go_with_them_and_the_rest_with_the_emulation()
    {
        using Emulation emulation = New(seed: 1);
        string leg = Dial(emulation, Start);
        emulation.Advance(Start + TimeSpan.FromSeconds(1));
        string[] files = [Record(emulation, leg, 2), Record(emulation, leg, 4), Record(emulation, leg, 6)];
        emulation.Exchange.Delete(emulation.Exchange.Recordings[0], Start + TimeSpan.FromSeconds(8));
        files.Select(File.Exists).ShouldBe([false, true, true]);
        emulation.Reset();
        Directory.Exists(Path.GetDirectoryName(files[0])).ShouldBeFalse();

        string another = Dial(emulation, Start + TimeSpan.FromSeconds(9));
        emulation.Advance(Start + TimeSpan.FromSeconds(10));
        string last = Record(emulation, another, 11);
        emulation.Dispose();
        File.Exists(last).ShouldBeFalse();
    }

    /// <summary>Records for a second.</summary>
    /// <returns>The path of the file.</returns>
    private static string Record(Emulation emulation, string leg, int second)
    {
        Send(emulation, "POST", $"calls/{leg}/actions/record_start", """{"format":"wav","channels":"single"}""", Start + TimeSpan.FromSeconds(second));
        Send(emulation, "POST", $"calls/{leg}/actions/record_stop", "{}", Start + TimeSpan.FromSeconds(second + 1));
        emulation.Advance(Start + TimeSpan.FromSeconds(second + 2));
        using var file = (FileStream)emulation.Media.Recorder.Open(emulation.Exchange.Recordings[^1]);
        return file.Name;
    }

    private static Emulation New(ulong seed)
    {
        var options = new EmulatorOptions();
        options.Applications.Add(new() { Id = "1", WebhookUrl = "http://127.0.0.1:1/" });
        return new Emulation(options, new byte[32], seed, Start);
    }

    private static List<string> RunStory(ulong seed)
    {
        Emulation emulation = New(seed);
        string leg = Dial(emulation, Start);
        emulation.Advance(Start + TimeSpan.FromSeconds(1));
        Send(emulation, "POST", "conferences", $$"""{"call_control_id":"{{leg}}","name":"room"}""", Start + TimeSpan.FromSeconds(2));
        Dial(emulation, Start + TimeSpan.FromSeconds(3), "+12025550170");
        Send(emulation, "POST", $"calls/{leg}/actions/hangup", "{}", Start + TimeSpan.FromSeconds(4));
        return [.. emulation.TakeDispatches().Select(dispatch => Encoding.UTF8.GetString(dispatch.Message.Body.Span))];
    }

    private static string Dial(Emulation emulation, DateTimeOffset at, string to = "+12025550100")
    {
        JsonNode answer = Send(emulation, "POST", "calls", $$"""{"connection_id":"1","from":"+12025550100","to":"{{to}}"}""", at);
        return (string)answer["data"]!["call_control_id"]!;
    }

    private static JsonNode Send(Emulation emulation, string method, string path, string body, DateTimeOffset at)
    {
        var request = new WireRequest { Method = method, Path = path, Authorization = "Bearer KEY_emulator", Body = Encoding.UTF8.GetBytes(body) };
        WireReply reply = emulation.HandleTelnyx(request, at);
        reply.Status.ShouldBe(200);
        return JsonNode.Parse(reply.Body.Span)!;
    }
}
