using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Faults that strike now and then: drawn from a seed, for ever or so many times, and counted.</summary>
public sealed class FaultChanceTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_chance_strikes_as_often_as_it_says_and_never_ends()
    {
        await SetAsync("""{"on":"command","operation":"hangup","kind":"status","status":503,"probability":0.3,"seed":7}""");
        string pattern = await PatternAsync(400);
        JsonNode fault = await FaultAsync();
        ((double)fault["probability"]!, fault["times"], fault["left"]).ShouldBe((0.3, null, null));
        ((int)fault["struck"]!).ShouldBe(pattern.Count(mark => mark == 'x'));
        ((int)fault["struck"]!).ShouldBeInRange(90, 150);
    }

    [Fact]
    public async Task The_same_seed_strikes_the_same_commands_whatever_other_rules_do()
    {
        const string Rule = """{"on":"command","operation":"hangup","kind":"status","status":503,"probability":0.5,"seed":11}""";
        await SetAsync(Rule);
        string alone = await PatternAsync(60);
        await ClearAsync();
        await SetAsync("""{"on":"command","operation":"*","kind":"status","status":500,"probability":0.5,"seed":12}""");
        await SetAsync(Rule);
        string beside = await PatternAsync(60);
        for (int command = 0; command < 60; command++)
            if (beside[command] != 'o') beside[command].ShouldBe(alone[command], $"command {command}");
        beside.ShouldContain('o');
        beside.ShouldContain('x');

        await ClearAsync();
        await SetAsync(Rule.Replace("11", "13", StringComparison.Ordinal));
        (await PatternAsync(60)).ShouldNotBe(alone);
    }

    [Fact]
    public async Task Chances_leave_ids_as_they_are()
    {
        await SetAsync("""{"on":"webhook","kind":"delay","delay_max_ms":5000,"probability":0.5}""");
        string first = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string second = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await using EmulatorFixture other = await EmulatorFixture.StartAsync();
        (await other.DialAsync(EmulatorFixture.VirtualPhone)).ShouldBe(first);
        (await other.DialAsync(EmulatorFixture.VirtualPhone)).ShouldBe(second);
    }

    [Fact]
    public async Task A_chance_ends_when_it_has_struck_often_enough()
    {
        await SetAsync("""{"on":"command","operation":"hangup","kind":"status","status":503,"probability":0.5,"times":3}""");
        (await PatternAsync(60)).Count(mark => mark == 'x').ShouldBe(3);
        JsonNode fault = await FaultAsync();
        ((int)fault["left"]!, (int)fault["struck"]!).ShouldBe((0, 3));
    }

    [Theory]
    [InlineData(",\"times\":null", 10)]
    [InlineData(",\"probability\":1", 10)]
    [InlineData(",\"probability\":0", 0)]
    [InlineData("", 1)]
    public async Task Without_a_chance_it_is_once_or_for_ever(string more, int strikes)
    {
        await SetAsync($$"""{"on":"command","operation":"hangup","kind":"status","status":503{{more}}}""");
        (await PatternAsync(10)).Count(mark => mark == 'x').ShouldBe(strikes);
    }

    /// <summary>No command and no event of either provider is out of reach of any fault that could mean something to it.</summary>
    [Theory]
    [InlineData("command", "operation")]
    [InlineData("webhook", "event")]
    public async Task Every_fault_can_be_set_for_everything(string on, string field)
    {
        string[] names = await KnownAsync($$"""{"on":"{{on}}","{{field}}":"?","kind":"reset"}""");
        string[] kinds = await KnownAsync($$"""{"on":"{{on}}","kind":"?"}""");
        names.Length.ShouldBeGreaterThan(20);
        foreach (string name in names)
            foreach (string kind in kinds)
            {
                Answer answer = await _emulator.ControlAsync("faults", Rule(on, field, name, kind));
                bool isMeaningless = kind == "stale_timestamp" && !name.Contains('.', StringComparison.Ordinal) && name != "*";
                answer.Status.ShouldBe(isMeaningless ? 400 : 201, $"{kind} of {name}: {answer.Text}");
            }
    }

    private static string Rule(string on, string field, string name, string kind)
    {
        string more = kind switch { "status" => ",\"status\":429", "delay" => ",\"delay_ms\":5", _ => string.Empty };
        return $$"""{"on":"{{on}}","{{field}}":"{{name}}","kind":"{{kind}}","probability":0.1{{more}}}""";
    }

    /// <summary>The names that a refusal lists.</summary>
    private async Task<string[]> KnownAsync(string wrong)
    {
        string error = (string)(await _emulator.ControlAsync("faults", wrong)).Body!["error"]!;
        return error.Split("one of ")[1].Split(';')[0].Split(", ");
    }

    /// <summary>A mark for each of so many commands: x where 503 struck, o where 500 did.</summary>
    private async Task<string> PatternAsync(int commands)
    {
        string pattern = string.Empty;
        for (int command = 0; command < commands; command++)
            pattern += (await _emulator.PostAsync("calls/x/actions/hangup")).Status switch { 503 => 'x', 500 => 'o', _ => '.' };
        return pattern;
    }

    private async Task<JsonNode> FaultAsync() => (await _emulator.ControlAsync("faults"))["faults"]![0]!;

    private async Task ClearAsync() => (await _emulator.SendAsync(HttpMethod.Delete, "_emulator/faults", json: null)).Status.ShouldBe(200);

    private async Task SetAsync(string rule) => (await _emulator.ControlAsync("faults", rule)).Status.ShouldBe(201);
}
