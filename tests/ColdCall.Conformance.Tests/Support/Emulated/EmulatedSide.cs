using System.Text.Json.Nodes;
using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;

namespace ColdCall.Conformance.Tests.Support.Emulated;

/// <summary>A provider that the emulator plays: real HTTP there, signed webhooks back.</summary>
internal abstract class EmulatedSide(EmulatorServer emulator) : IProviderSide
{
    /// <summary>Long enough that all else overtakes what is late.</summary>
    private const int LateMilliseconds = 400;

    protected EmulatorServer Emulator { get; } = emulator;

    protected EmulatorControl Control { get; } = new(emulator.Address, emulator.TelnyxApiKey);

    /// <summary>What the provider answers where it refuses.</summary>
    protected abstract int RefusalStatus { get; }

    public abstract void AddTo(WebApplicationBuilder host, IColdCallBuilder coldCall);

    public abstract void Map(WebApplication app);

    public abstract Task ConnectAsync(WebApplication app, Uri address);

    public abstract Task RingInAsync(string caller);

    public abstract Task DialForeignAsync(string to);

    public Task ScriptAsync(string who, Phone phone)
    {
        var script = new JsonObject
        {
            [who.StartsWith('+') ? "number" : "identity"] = who,
            ["behaviour"] = phone switch
            {
                Phone.RingsOn => "virtual",
                _ => phone.ToString().ToLowerInvariant(),
            },
        };
        if (phone is Phone.Answers or Phone.Machine) script["answer_after_ms"] = 20;
        return Control.ScriptPhoneAsync(script.ToJsonString());
    }

    public Task AnswerAsync(string who) => ActAsync(who, "answer");

    public Task HangUpAsync(string who) => ActAsync(who, "hangup");

    public Task FailAsync(Command command, Mishap mishap, int times = 1)
    {
        var fault = new JsonObject { ["on"] = "command", ["operation"] = OperationOf(command), ["times"] = times };
        fault["kind"] = mishap switch
        {
            Mishap.CutBeforeActing or Mishap.CutAfterActing => "reset",
            Mishap.LateAnswer or Mishap.LateActing => "delay",
            _ => "status",
        };
        fault["acts"] = mishap is Mishap.ErrorAfterActing or Mishap.CutAfterActing or Mishap.LateAnswer ? "after" : "before";
        if (mishap is Mishap.LateAnswer or Mishap.LateActing) fault["delay_ms"] = LateMilliseconds;
        if (mishap is Mishap.ErrorBeforeActing or Mishap.ErrorAfterActing) fault["status"] = 500;
        if (mishap == Mishap.Refused) fault["status"] = RefusalStatus;
        if (mishap == Mishap.TooMany)
        {
            fault["status"] = 429;
            fault["retry_after"] = "1";
        }

        return Control.SetFaultAsync(fault.ToJsonString());
    }

    public async Task DisturbAsync(News news, Disturbance disturbance, int times = 1000)
    {
        foreach (string name in EventsOf(news))
        {
            var fault = new JsonObject { ["on"] = "webhook", ["event"] = name, ["times"] = times };
            fault["kind"] = disturbance switch { Disturbance.Twice => "duplicate", Disturbance.Late => "delay", _ => "drop" };
            if (disturbance == Disturbance.Late) fault["delay_ms"] = LateMilliseconds;
            await Control.SetFaultAsync(fault.ToJsonString());
        }
    }

    public Task PassAsync(TimeSpan time) => Control.AdvanceAsync(time);

    public Task<IReadOnlyDictionary<string, int>> RingsAsync() => Control.RingsAsync();

    public async Task<int> CountAsync(Command command) => (await Control.CommandsAsync(OperationOf(command))).Count;

    public async Task<IReadOnlyList<string>> LiveAsync() => [.. (await Control.LiveCallsAsync()).Select(call => (string)call["to"]!)];

    public async Task<int> CountConferencesAsync() => (await Control.ConferencesAsync()).Count;

    public async Task<Seat?> SeatOfAsync(string who) =>
        await Control.SeatOfAsync(AddressOf(who)) is { } seat ? new Seat((bool)seat["muted"]!, (bool)seat["on_hold"]!) : null;

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await Emulator.DisposeAsync();
    }

    /// <summary>The provider's address of a person or an agent, as the emulator's lists show it.</summary>
    protected abstract string AddressOf(string who);

    protected abstract string OperationOf(Command command);

    protected abstract IReadOnlyList<string> EventsOf(News news);

    private async Task ActAsync(string who, string act)
    {
        string address = AddressOf(who);
        JsonNode call = (await Control.CallsAsync()).Last(call => (string?)call["to"] == address || (string?)call["from"] == address || (string?)call["identity"] == address);
        await Control.ActOnAsync((string)call["id"]!, act);
    }
}
