using System.Globalization;
using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>
/// Whole histories by seed: people who answer, do not, hang up; an application that mutes, removes and ends; events duplicated, reordered,
/// delayed and lost; answers lost before and after the provider acted. To replay one: COLDCALL_SEED=n.
/// </summary>
public sealed class SeededHistoryTests
{
    private const int Histories = 200_000;

    [Fact]
    public void Every_history_ends_well()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLDCALL_SEED"), CultureInfo.InvariantCulture, out int seed))
        {
            Live(seed);
            return;
        }

        var failures = new System.Collections.Concurrent.ConcurrentBag<(int Seed, Exception Fault)>();
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        Parallel.For(0, Histories, (each, loop) =>
        {
            try
            {
                foreach (string goal in Live(each)) reached.AddOrUpdate(goal, 1, (_, count) => count + 1);
            }
            catch (Exception fault)
            {
                failures.Add((each, fault));
                loop.Stop();
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", reached.OrderBy(goal => goal.Key, StringComparer.Ordinal).Select(goal => $"{goal.Key}: {goal.Value}")));
        failures.ShouldBeEmpty(string.Join("\n", failures.Select(failure => $"COLDCALL_SEED={failure.Seed}: {failure.Fault}")));
        foreach (ParticipantEndCause cause in new[] { ParticipantEndCause.HungUp, ParticipantEndCause.Removed, ParticipantEndCause.ConferenceEnded, ParticipantEndCause.Busy, ParticipantEndCause.Rejected, ParticipantEndCause.PrerequisiteEnded, ParticipantEndCause.Refused, ParticipantEndCause.NotPlaced })
            reached.Keys.ShouldContain($"ended {cause}", "a history that never gets there proves nothing about it");
        foreach (string goal in new[] { "unconfirmed, then joined", "confirmed by list", "talked", "muted", "no event lost", "ended without a request", "supervised", "answered a leg that came", "changed a role", "recording On", "recording Paused", "recording Off", "recording failed" }) reached.Keys.ShouldContain(goal);
    }

    private static IEnumerable<string> Live(int seed)
    {
        var random = new Random(seed);
        var faults = new Faults(random);
        var run = new ConferenceRun(dialJoins: random.Next(2) == 0, record: random.Next(3) == 0, dialCreates: random.Next(3) == 0) { Fate = command => faults.FateOf(command) };
        for (int number = 1; number <= 3; number++) run.Provider.People[number] = (Person)random.Next(6);
        run.Dial("1", host: random.Next(4) == 0);
        bool after = random.Next(2) == 0;

        int steps = random.Next(5, 60);
        for (int step = 0; step < steps; step++) Step(run, random, faults, step, after);

        // From here on nothing is lost any longer, and everything comes to its end by itself.
        faults.Stop();
        if (random.Next(3) > 0) run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        run.RunOut(TimeSpan.FromHours(12));
        Check(run);
        return Goals(run, faults);
    }

    private static void Step(ConferenceRun run, Random random, Faults faults, int step, bool after)
    {
        switch (random.Next(16))
        {
            case 0 when run.State.Participants.Count < 3 && run.State.EndingAt is null:
                run.Dial((run.State.Participants.Count + 1).ToString(CultureInfo.InvariantCulture), after ? 1 : null, muted: random.Next(3) == 0);
                break;
            case 1:
                run.Pass(TimeSpan.FromMilliseconds(random.Next(1, 4000)));
                break;
            case 2:
                run.Provider.Act(random.Next(1, 4), answer: random.Next(3) > 0);
                run.CollectEvents();
                break;
            case 3:
                run.Deliver(new MachineInput.MuteAsked(random.Next(1, 4), random.Next(2) == 0));
                break;
            case 4:
                run.Deliver(new MachineInput.HoldAsked(random.Next(1, 4), random.Next(2) == 0));
                break;
            case 5 when step > 15 && random.Next(3) == 0:
                run.Deliver(new MachineInput.RemoveAsked(random.Next(1, 4)));
                break;
            case 6 when step > 15 && random.Next(6) == 0:
                run.Deliver(new MachineInput.EndAsked(random.Next(2) == 0 ? ConferenceEndCause.Requested : ConferenceEndCause.Shutdown));
                break;
            case 7:
                run.Deliver(new MachineInput.RecordingAsked((RecordingWish)random.Next(4)));
                break;
            case 8 when run.State.Participants.Count < 4 && run.State.EndingAt is null:
                run.Dial((run.State.Participants.Count + 1).ToString(CultureInfo.InvariantCulture), supervise: AnySupervision(run, random));
                break;
            case 9:
                run.Deliver(new MachineInput.SuperviseAsked(random.Next(1, 5), AnySupervision(run, random)));
                break;
            case 10 when run.State.Participants.Count < 4 && run.State.EndingAt is null && random.Next(2) == 0:
                string leg = run.Provider.Arrive();
                run.CollectEvents();
                run.Answer(leg, (run.State.Participants.Count + 1).ToString(CultureInfo.InvariantCulture));
                if (random.Next(4) == 0) run.Provider.GiveUp(leg);
                run.CollectEvents();
                break;
            default:
                DeliverOne(run, random, faults);
                break;
        }
    }

    private static Supervision AnySupervision(ConferenceRun run, Random random) => random.Next(3) switch
    {
        0 => Supervision.Monitor,
        1 => Supervision.Barge,
        _ => Supervision.Whisper(run.State.IdOf(random.Next(1, run.State.Participants.Count + 1))),
    };

    private static void DeliverOne(ConferenceRun run, Random random, Faults faults)
    {
        if (run.InFlight.Count == 0) return;
        int place = random.Next(run.InFlight.Count);
        MachineInput input = run.InFlight[place];
        if (input is MachineInput.EventReceived && faults.Loses())
        {
            run.InFlight.RemoveAt(place);
            return;
        }

        if (input is MachineInput.EventReceived && faults.Doubles()) run.InFlight.Add(input);
        run.DeliverInFlight(place);
    }

    private static void Check(ConferenceRun run)
    {
        History.CheckCallbacks(run.Callbacks);
        if (run.Provider.Rings.Values.Any(rings => rings > 1)) throw new InvalidOperationException("Somebody was rung twice for one intent.");
        if (run.State.State != ConferenceState.Ended) throw new InvalidOperationException($"The conference is {run.State.State} for ever: {run.View}");
        if (run.Provider.AnyLegAlive) throw new InvalidOperationException($"A leg is left running: {run.View}");
        if (run.State.Owed.Count > 0) throw new InvalidOperationException("A command is owed for ever.");
        if (run.NextDue is not null) throw new InvalidOperationException("Something is still waited for.");
        CheckSupervisors(run);
        int ended = run.Callbacks.OfType<ParticipantEnded>().Count();
        if (ended != run.State.Participants.Count) throw new InvalidOperationException($"{ended} ends were told of {run.State.Participants.Count} participants.");
        ConferenceRecord reread = JsonSerializer.Deserialize(run.Stored, EngineJsonContext.Default.ConferenceRecord)!;
        if (JsonSerializer.Serialize(reread, EngineJsonContext.Default.ConferenceRecord) != run.Stored) throw new InvalidOperationException("The state does not survive being stored.");
    }

    /// <summary>A supervisor never opens the conference, is never heard ringing in it, and never comes in without a role.</summary>
    private static void CheckSupervisors(ConferenceRun run)
    {
        foreach (ParticipantRecord supervisor in run.State.Participants.Where(participant => participant.Supervision is not null))
        {
            ParticipantId id = run.State.IdOf(supervisor.Number);
            if (run.Sent.Any(command => command is CreateConferenceCommand or DialCommand { ConferenceId: not null } && command.Participant == id))
                throw new InvalidOperationException($"Supervisor {id} opened the conference, or rang in it.");
            if (run.Sent.OfType<JoinCommand>().Any(join => join.Participant == id && (join.Role is null || join.Role == SupervisorRole.Whisper != join.WhisperToLegId is not null)))
                throw new InvalidOperationException($"Supervisor {id} came in without a role, or whispered to nobody.");
        }
    }

    private static IEnumerable<string> Goals(ConferenceRun run, Faults faults)
    {
        foreach (ParticipantRecord participant in run.State.Participants) yield return $"ended {participant.Cause}";
        if (run.State.Participants.Count(participant => participant.JoinedAt is not null) > 1) yield return "talked";
        if (run.State.Participants.Any(participant => participant.Muted)) yield return "muted";
        if (run.State.Participants.Any(participant => participant is { Supervision: not null, JoinedAt: not null })) yield return "supervised";
        if (run.State.Participants.Any(participant => participant is { Incoming: true, JoinedAt: not null })) yield return "answered a leg that came";
        if (run.Callbacks.Any(callback => callback is ParticipantSupervisionChanged)) yield return "changed a role";
        foreach (RecordingChanged changed in run.Callbacks.OfType<RecordingChanged>()) yield return changed.Problem is null ? $"recording {changed.State}" : "recording failed";
        if (!faults.LostAny) yield return "no event lost";
        if (run.State.Cause != ConferenceEndCause.Requested) yield return "ended without a request";
        HashSet<ParticipantId> unconfirmed = [.. run.Callbacks.OfType<ParticipantUnconfirmed>().Select(callback => callback.Participant.Id)];
        if (run.Callbacks.OfType<ParticipantJoined>().Any(callback => unconfirmed.Contains(callback.Participant.Id))) yield return "unconfirmed, then joined";
        if (run.Callbacks.Any(callback => callback is ParticipantRinging { Source: EventSource.Reconciled })) yield return "confirmed by list";
    }

    /// <summary>Each seed has its own mix; one in four has no faults at all but reordering.</summary>
    private sealed class Faults(Random random)
    {
        private readonly bool _any = random.Next(4) > 0;
        private readonly double _loss = random.NextDouble() * 0.4;
        private readonly double _double = random.NextDouble() * 0.4;
        private readonly double _command = random.NextDouble() * 0.4;
        private bool _stopped;

        public bool LostAny { get; private set; }

        public void Stop() => _stopped = true;

        public bool Loses()
        {
            bool loses = _any && !_stopped && random.NextDouble() < _loss;
            LostAny |= loses;
            return loses;
        }

        public bool Doubles() => _any && !_stopped && random.NextDouble() < _double;

        public CommandFate FateOf(ProviderCommand command)
        {
            if (!_any || _stopped || random.NextDouble() >= _command) return CommandFate.Done;
            return random.Next(4) switch
            {
                0 => CommandFate.LostAfterActing,
                1 => CommandFate.LostBeforeActing,
                2 => CommandFate.NeverAnswered,
                _ => CommandFate.NotSent,
            };
        }
    }
}
