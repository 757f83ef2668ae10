using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>Every order of the first inputs that can be in flight, then the rest: one final state, callbacks in one legal order.</summary>
public sealed class EveryOrderTests
{
    private const int Depth = 7;

    // Dials that make the conference cause more events: at the same depth there are many more orders, and none that differs in kind.
    private const int DepthWhereDialsCreate = 6;

    [Theory]
    [InlineData("both answer at once", false)]
    [InlineData("both answer at once", true)]
    [InlineData("lead after agent", false)]
    [InlineData("lead after agent", true)]
    [InlineData("lead busy", false)]
    [InlineData("lead busy", true)]
    [InlineData("a machine answers", false)]
    [InlineData("a machine answers", true)]
    [InlineData("lead refused", false)]
    [InlineData("lead refused", true)]
    [InlineData("opener gone at once", false)]
    [InlineData("opener gone at once", true)]
    [InlineData("name taken", false)]
    [InlineData("everybody hangs up", false)]
    [InlineData("everybody hangs up", true)]
    [InlineData("host hangs up", false)]
    [InlineData("host hangs up", true)]
    [InlineData("agent hangs up while the lead comes in", false)]
    [InlineData("agent hangs up while the lead comes in", true)]
    [InlineData("ended by the application while ringing", false)]
    [InlineData("ended by the application while ringing", true)]
    [InlineData("ended by the application in the call", false)]
    [InlineData("ended by the application in the call", true)]
    public void Every_order_leads_to_one_final_state(string scenario, bool dialCreates)
    {
        var finals = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int orders = 0;
        foreach ((ConferenceRun run, List<int> order) in Orders(scenario, dialCreates))
        {
            run.DeliverAll();
            History.CheckCallbacks(run.Callbacks);
            run.Provider.Rings.Values.ShouldAllBe(rings => rings == 1);
            finals.TryAdd(run.View, order);
            orders++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{scenario}: {orders} orders");
        orders.ShouldBeGreaterThan(20);
        finals.Count.ShouldBe(1, string.Join("\n\n", finals.Select(final => $"{Describe(scenario, dialCreates, final.Value)}\n{final.Key}")));
    }

    /// <summary>Walks all choices depth first. Each order is a run of its own from the start.</summary>
    private static IEnumerable<(ConferenceRun Run, List<int> Order)> Orders(string scenario, bool dialCreates)
    {
        var order = new List<int>();
        while (true)
        {
            ConferenceRun run = Begin(scenario, dialCreates);
            var widths = new List<int>();
            for (int depth = 0; depth < (dialCreates ? DepthWhereDialsCreate : Depth) && run.InFlight.Count > 0; depth++)
            {
                if (depth == order.Count) order.Add(0);
                widths.Add(run.InFlight.Count);
                run.DeliverInFlight(order[depth]);
            }

            yield return (run, [.. order]);
            int last = widths.Count - 1;
            while (last >= 0 && order[last] == widths[last] - 1) last--;
            if (last < 0) yield break;
            order[last]++;
            order.RemoveRange(last + 1, order.Count - last - 1);
        }
    }

    private static string Describe(string scenario, bool dialCreates, List<int> order)
    {
        ConferenceRun run = Begin(scenario, dialCreates);
        var steps = new List<string>();
        foreach (int place in order)
        {
            MachineInput input = run.InFlight[place];
            run.DeliverInFlight(place);
            steps.Add(input is MachineInput.EventReceived received ? $"{received.Event.EventType} {received.Participant}" : input.ToString());
        }

        return string.Join(" > ", steps);
    }

    private static ConferenceRun Begin(string scenario, bool dialCreates)
    {
        var run = new ConferenceRun(dialCreates: dialCreates);
        switch (scenario)
        {
            case "both answer at once":
                run.Dial("1");
                run.Dial("2");
                break;
            case "lead after agent":
                run.Dial("1");
                run.Dial("2", after: 1);
                break;
            case "lead busy":
                run.Provider.People[2] = Person.Busy;
                run.Dial("1");
                run.Dial("2");
                break;
            case "a machine answers":
                run.Provider.People[1] = Person.Machine;
                run.Dial("1");
                break;
            case "lead refused":
                run.Provider.People[2] = Person.Refused;
                run.Dial("1");
                run.Dial("2");
                break;
            case "opener gone at once":
                run.Provider.People[1] = Person.AnswersAndHangsUp;
                run.Dial("1");
                break;
            case "name taken":
                run.Provider.TakenNames.Add("coldcall-c");
                run.Dial("1");
                run.Dial("2");
                break;
            case "everybody hangs up":
                Talking(run);
                run.Provider.Act(1, answer: false);
                run.Provider.Act(2, answer: false);
                run.CollectEvents();
                break;
            case "host hangs up":
                Talking(run, host: true);
                run.Provider.Act(1, answer: false);
                run.CollectEvents();
                break;
            case "agent hangs up while the lead comes in":
                run.Dial("1");
                run.DeliverAll();
                run.Dial("2");
                run.Provider.Act(1, answer: false);
                run.CollectEvents();
                break;
            case "ended by the application while ringing":
                run.Provider.People[2] = Person.RingsOnly;
                run.Dial("1");
                run.Dial("2");
                run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
                break;
            case "ended by the application in the call":
                Talking(run);
                run.Deliver(new MachineInput.MuteAsked(2, Muted: true));
                run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
                break;
        }

        return run;
    }

    private static void Talking(ConferenceRun run, bool host = false)
    {
        run.Dial("1", host: host);
        run.Dial("2");
        run.DeliverAll();
        run.State.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
    }
}
