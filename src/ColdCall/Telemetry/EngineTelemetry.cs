using System.Diagnostics;
using System.Diagnostics.Metrics;
using ColdCall.Commands;
using ColdCall.Providers;

namespace ColdCall.Telemetry;

/// <summary>
/// What observers can see of the engine: one source of traces and one meter, both named <c>ColdCall</c>. No tag holds a number, a name or an id of a person.
/// </summary>
internal sealed class EngineTelemetry : IDisposable
{
    public const string Name = "ColdCall";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _conferences;
    private readonly Counter<long> _rings;
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _commandTime;
    private readonly Counter<long> _events;
    private readonly Counter<long> _callbacks;
    private readonly Counter<long> _orphans;

    public EngineTelemetry()
    {
        _conferences = _meter.CreateCounter<long>("coldcall.conferences", "{conference}", "Conferences that were opened.");
        _rings = _meter.CreateCounter<long>("coldcall.rings", "{ring}", "Dials that a provider has accepted, or whose outcome is not known.");
        _commands = _meter.CreateCounter<long>("coldcall.commands", "{command}", "Commands to providers, by what became of them.");
        _commandTime = _meter.CreateHistogram<double>("coldcall.command.duration", "s", "How long a command took, its repeats included.");
        _events = _meter.CreateCounter<long>("coldcall.events", "{event}", "Genuine events of providers, by what became of them.");
        _callbacks = _meter.CreateCounter<long>("coldcall.callbacks", "{callback}", "Callbacks to handlers, by what became of them.");
        _orphans = _meter.CreateCounter<long>("coldcall.orphans", "{leg}", "Legs of ours that were hung up because nobody wanted them any more.");
    }

    /// <summary>The trace that goes on now, to be kept with a conference; null for none.</summary>
    public static string? CurrentTrace => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null;

    /// <summary>Whether anybody looks at traces: what only serves them can be left out otherwise.</summary>
    public bool IsTraced => _source.HasListeners();

    public void Opened(string provider) => _conferences.Add(1, new KeyValuePair<string, object?>("provider", provider));

    /// <summary>Begins the trace of a command, as part of the trace in which its conference was opened.</summary>
    public Activity? BeginCommand(string? trace, string provider, ProviderCommand command) =>
        Begin(trace, $"{provider} {NameOf(command)}", ActivityKind.Client, provider);

    public void Sent(string provider, ProviderCommand command, SentCommand sent, TimeSpan took)
    {
        string outcome = sent.Outcome.Failure switch
        {
            null => "accepted",
            CommandCertainty.Refused => "refused",
            CommandCertainty.NotSent => "not_sent",
            _ => "unknown",
        };
        var tags = new TagList { { "provider", provider }, { "command", NameOf(command) }, { "outcome", outcome } };
        _commands.Add(1, tags);
        _commandTime.Record(took.TotalSeconds, tags);
        if (command is DialCommand && outcome is "accepted" or "unknown") _rings.Add(1, new KeyValuePair<string, object?>("provider", provider));
        Activity.Current?.SetTag("outcome", outcome);
    }

    /// <summary>An event was taken; the trace it belongs to is known only now.</summary>
    public void Taken(string? trace, string provider, ProviderEvent told, EventOutcome outcome, DateTimeOffset begun)
    {
        string name = outcome switch
        {
            EventOutcome.Applied => "applied",
            EventOutcome.Duplicate => "duplicate",
            EventOutcome.Parked => "parked",
            _ => "unrouted",
        };
        _events.Add(1, new TagList { { "provider", provider }, { "event", told.EventType }, { "outcome", name } });
        if (!IsTraced) return;
        using Activity? activity = Begin(trace, $"{provider} {told.EventType}", ActivityKind.Consumer, provider, begun);
        activity?.SetTag("outcome", name);
    }

    /// <summary>Begins the trace of a callback, as part of the trace in which its conference was opened.</summary>
    public Activity? BeginCallback(string? trace, ConferenceEvent callback) => Begin(trace, $"callback {callback.GetType().Name}", ActivityKind.Internal, provider: null);

    public void Called(ConferenceEvent callback, bool completed) =>
        _callbacks.Add(1, new TagList { { "callback", callback.GetType().Name }, { "outcome", completed ? "completed" : "failed" }, { "repeated", callback.Attempt > 1 } });

    public void OrphanEnded(string provider) => _orphans.Add(1, new KeyValuePair<string, object?>("provider", provider));

    public void GivenUp() => _callbacks.Add(1, new KeyValuePair<string, object?>("outcome", "dead"));

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private Activity? Begin(string? trace, string name, ActivityKind kind, string? provider, DateTimeOffset begun = default)
    {
        if (!IsTraced) return null;
        ActivityContext parent = ActivityContext.TryParse(trace, traceState: null, isRemote: true, out ActivityContext kept) ? kept : default;
        Activity? activity = _source.StartActivity(name, kind, parent, startTime: begun);
        if (provider is not null) activity?.SetTag("provider", provider);
        return activity;
    }

    private static string NameOf(ProviderCommand command) => command.GetType().Name.Replace("Command", "", StringComparison.Ordinal);
}
