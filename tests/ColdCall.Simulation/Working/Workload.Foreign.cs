using System.Text;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;
using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;

namespace ColdCall.Simulation.Working;

internal sealed partial class Workload
{
    private const string ForeignStart = "+1916555";
    private readonly List<Leg> _foreign = [];
    private int _foreignRung;

    /// <summary>Whether a number was rung by another application on the same account.</summary>
    public bool IsForeign(string number) => _foreignRung > 0 && number.StartsWith(ForeignStart, StringComparison.Ordinal);

    /// <summary>Nobody of us has ended what is not ours.</summary>
    public void RequireForeignLegs()
    {
        foreach (Leg leg in _foreign)
        {
            if (leg.Ending is { Cause: EndCause.Cancelled or EndCause.Completed, By: Party.Caller }) world.Checker.Break(Invariant.ForeignLegsSurvive, $"The leg of somebody else to {leg.Order.To} was ended.");
        }
    }

    public void CountForeign()
    {
        if (_foreign.Count > 0 && _foreign.All(leg => leg.Ending?.By != Party.Caller || leg.Ending.Cause is not (EndCause.Cancelled or EndCause.Completed))) world.Swarm.Tally.Reached(Goal.ForeignLegSurvives);
    }

    /// <summary>Another application rings somebody through the same account.</summary>
    private void RingForeign()
    {
        string number = $"{ForeignStart}01{_foreignRung++:00}";
        world.Trace.Add("stranger", "dials", number);
        world.Emulator.Handle(world.IsTelnyx, world.IsTelnyx ? AtTelnyx(number) : AtTwilio(number));
        if (world.Emulator.Exchange.Legs.FirstOrDefault(leg => leg.Order.To == number) is { } leg) _foreign.Add(leg);
    }

    private static WireRequest AtTelnyx(string number) => new()
    {
        Method = "POST",
        Path = "calls",
        Authorization = $"Bearer {SimEmulator.TelnyxApiKey}",
        Body = Encoding.UTF8.GetBytes($$"""{"connection_id":"{{SimEmulator.TelnyxConnection}}","to":"{{number}}","from":"{{SimEmulator.CallerNumber}}"}"""),
    };

    private static WireRequest AtTwilio(string number) => new()
    {
        Method = "POST",
        Path = $"Accounts/{SimEmulator.TwilioAccountSid}/Calls.json",
        Authorization = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SimEmulator.TwilioAccountSid}:{SimEmulator.TwilioAuthToken}"))}",
        Body = Encoding.UTF8.GetBytes($"To={Uri.EscapeDataString(number)}&From={Uri.EscapeDataString(SimEmulator.CallerNumber)}&Twiml={Uri.EscapeDataString("<Response><Pause length=\"3600\"/></Response>")}"),
    };
}
