namespace ColdCall.Simulation.Working;

/// <summary>One conference of the application.</summary>
internal sealed class Held(string key)
{
    public string Key => key;

    public ConferenceId? Id { get; set; }

    public Dialed? Agent { get; set; }

    public List<Dialed> Dialed { get; } = [];
}
