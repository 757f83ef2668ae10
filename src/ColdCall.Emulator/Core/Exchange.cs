namespace ColdCall.Emulator.Core;

/// <summary>
/// The telephone exchange: legs, phones and conferences, in no provider's words. Single-threaded and deterministic: it has no clock,
/// no tasks and no randomness of its own; every method is told the time, and what is to happen later stands on the agenda.
/// </summary>
internal sealed partial class Exchange(Agenda agenda, IdSource ids, Action<ExchangeEvent> raise)
{
    // Listings follow the order of insertion, never that of a hash.
    private readonly OrderedDictionary<string, Leg> _legs = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Conference> _conferences = new(StringComparer.Ordinal);
    // Names are unique among active conferences, so the latest of a name is the active one, if there is one.
    private readonly Dictionary<(string Scope, string Name), Conference> _latestNamed = [];
    private long _legNumber;

    public PhoneBook Phones { get; } = new();

    public RingCounter Rings { get; } = new();

    public IReadOnlyList<Leg> Legs => _legs.Values;

    public IReadOnlyList<Conference> Conferences => _conferences.Values;

    public Leg? FindLeg(string handle) => _legs.GetValueOrDefault(handle);

    public Conference? FindConference(string id) => _conferences.GetValueOrDefault(id);

    /// <summary>By name: the active one, else the latest that had it.</summary>
    public Conference? FindConferenceNamed(string name, string scope = "") => _latestNamed.GetValueOrDefault((scope, name));

    /// <summary>Forgets all calls, conferences, scripts and rings without a word to anybody.</summary>
    public void Clear()
    {
        _legs.Clear();
        _conferences.Clear();
        _latestNamed.Clear();
        _recordings.Clear();
        _openRecordings.Clear();
        Phones.Clear();
        Rings.Clear();
    }
}
