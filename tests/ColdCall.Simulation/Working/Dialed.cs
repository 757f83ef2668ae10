namespace ColdCall.Simulation.Working;

/// <summary>One number that the application dials. No number is dialed for two intents, so that its rings are those of its intent.</summary>
internal sealed class Dialed(string key, string number, Dialed? after)
{
    public string Key => key;

    public string Number => number;

    public Dialed? After => after;

    public ParticipantId? Id { get; set; }

    public Wish Mute { get; } = new();

    public Wish Hold { get; } = new();
}
