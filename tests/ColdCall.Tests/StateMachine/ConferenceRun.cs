using System.Globalization;
using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>One conference driven against the model: what is in flight is delivered in the order that a test chooses. Checks each step.</summary>
internal sealed class ConferenceRun
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private readonly ConferenceMachine _machine = new(new("node", participant => $"tag {participant}", _ => null));
    private int _toldEvents;

    /// <param name="dialJoins">Whether a dial joins a conference that is there.</param>
    /// <param name="record">Whether it was opened to be recorded.</param>
    /// <param name="dialCreates">Whether a dial makes the conference, which is recorded from its start or not at all: Twilio's way.</param>
    public ConferenceRun(bool dialJoins = true, bool record = false, bool dialCreates = false)
    {
        Provider.DialCreates = dialCreates;
        State = new ConferenceRecord
        {
            Id = "c",
            Key = "key",
            Fingerprint = "",
            Provider = "model",
            DialJoinsConference = dialJoins || dialCreates,
            DialCreatesConference = dialCreates,
            RecordsFromStart = dialCreates ? record : null,
            OpenedAt = Start,
            MaxDuration = TimeSpan.FromHours(4),
            AloneLimit = TimeSpan.FromMinutes(5),
            RecordingDue = record && !dialCreates,
        };
    }

    public ModelProvider Provider { get; } = new();

    public ConferenceRecord State { get; private set; }

    public DateTimeOffset Now { get; private set; } = Start;

    public DateTimeOffset? NextDue { get; private set; }

    public List<ConferenceEvent> Callbacks { get; } = [];

    public List<ProviderCommand> Sent { get; } = [];

    /// <summary>Inputs on their way: webhooks and answers to commands.</summary>
    public List<MachineInput> InFlight { get; } = [];

    /// <summary>Decides the fate of a command: what is answered, after the model has acted or not. By default it acts and answers.</summary>
    public Func<ProviderCommand, CommandFate> Fate { get; set; } = _ => CommandFate.Done;

    public string View => JsonSerializer.Serialize(Views.Of(State), TestJsonContext.Default.Conference);

    /// <summary>The state as a store keeps it.</summary>
    public string Stored => JsonSerializer.Serialize(State, EngineJsonContext.Default.ConferenceRecord);

    public void Dial(string to, int? after = null, bool host = false, bool muted = false, Supervision? supervise = null) => Deliver(new MachineInput.DialAsked(
        new DialRequest
        {
            Conference = new ConferenceId("c"),
            Key = to,
            To = Destination.Phone("+1202555010" + to),
            After = after is { } number ? State.IdOf(number) : null,
            EndConferenceOnExit = host,
            Muted = muted,
            Supervise = supervise,
        },
        Fingerprint: to));

    public Transition Answer(string legId, string key) => Deliver(new MachineInput.AnswerAsked(
        new AnswerRequest { Conference = new ConferenceId("c"), Key = key, LegId = legId, From = Destination.Browser($"agent-{key}") }, Fingerprint: key));

    public Transition Deliver(MachineInput input)
    {
        ConferenceRecord before = State;
        Transition transition = _machine.Apply(State, input, Now);
        State = transition.State;
        NextDue = transition.NextDue;
        Callbacks.AddRange(transition.Callbacks);
        History.CheckStep(before, State);
        foreach (ProviderCommand command in transition.Commands) Send(command);
        return transition;
    }

    public void DeliverInFlight(int place)
    {
        MachineInput input = InFlight[place];
        InFlight.RemoveAt(place);
        Deliver(input);
    }

    /// <summary>Delivers everything in the order in which it was sent, until nothing is in flight.</summary>
    public void DeliverAll()
    {
        for (int deliveries = 0; InFlight.Count > 0; deliveries++)
        {
            deliveries.ShouldBeLessThan(500, "the conference does not come to rest");
            DeliverInFlight(0);
        }
    }

    /// <summary>Delivers everything and lets time pass, for as long as there is something to wait for and the conference has not ended.</summary>
    public void RunOut(TimeSpan atMost)
    {
        DateTimeOffset end = Now + atMost;
        DeliverAll();
        for (int rounds = 0; NextDue is { } due && due <= end; rounds++)
        {
            rounds.ShouldBeLessThan(5000, "time does not get on");
            Pass(due > Now ? due - Now : TimeSpan.Zero);
            DeliverAll();
        }
    }

    public void Pass(TimeSpan time)
    {
        Now += time;
        Deliver(new MachineInput.TimePassed());
    }

    public void CollectEvents()
    {
        for (; _toldEvents < Provider.Told.Count; _toldEvents++) InFlight.Add(InputOf(Provider.Told[_toldEvents]));
    }

    public static MachineInput.EventReceived InputOf(ProviderEvent told) =>
        new(told, told.Tag is null ? null : int.Parse(told.Tag, CultureInfo.InvariantCulture));

    private void Send(ProviderCommand command)
    {
        Sent.Add(command);
        CommandFate fate = Fate(command);
        CommandOutcome outcome = fate.Acts ? Provider.Execute(command) : CommandOutcome.Done();
        CollectEvents();
        MachineInput answer = command switch
        {
            ListLegsCommand when fate.Answer is null => new MachineInput.LegsListed(command.CommandId, Provider.List()),
            ListRecordingsCommand when fate.Answer is null => new MachineInput.RecordingsListed(command.CommandId, [.. Provider.Saved]),
            _ => new MachineInput.CommandAnswered(command.CommandId, fate.Answer ?? outcome),
        };
        if (fate.Answers) InFlight.Add(answer);
    }
}
