namespace ColdCall;

/// <summary>Settings of the engine: the configuration section <c>ColdCall</c>.</summary>
public sealed class ColdCallOptions
{
    /// <summary>
    /// Names this deployment, 1 to 32 ASCII letters, digits or underscores. Legs are marked with it, so that two deployments on one provider
    /// account never end each other's calls.
    /// </summary>
    /// <value>The default is <c>default</c>.</value>
    public string Deployment { get; set; } = "default";

    /// <summary>
    /// Where this application is seen from outside, for example <c>https://calls.example.com</c>, with the path of a proxy if there is one. Providers
    /// that are told at every call where to send their webhooks (Twilio) are given it, and what they sign is checked against it: write it exactly as
    /// it shall be called. Null where no provider needs it.
    /// </summary>
    public Uri? PublicBaseAddress { get; set; }

    /// <summary>
    /// Secrets that sign the tags on legs, each at least 16 characters: the first one signs, all of them verify. Required with a durable
    /// store; with the in-memory store one is made at start if none is given.
    /// </summary>
    public IList<string> TagKeys { get; } = [];

    /// <summary>What calls cost at the providers, for conferences that leave the choice to the price (<see cref="OpenConferenceRequest.RateFor"/>).</summary>
    /// <value>The default is none: providers rank as they were added.</value>
    public IList<RateOptions> Rates { get; } = [];

    /// <summary>What may be dialed: the section <c>ColdCall:Guard</c>.</summary>
    /// <value>The default is that of each of its settings.</value>
    public GuardOptions Guard { get; set; } = new();

    /// <summary>Whether live calls are hung up when the application stops.</summary>
    /// <value>The default is null: yes with the in-memory store, which forgets them; no with a durable one.</value>
    public bool? EndCallsOnShutdown { get; set; }

    /// <summary>How long one callback may take before it counts as failed.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
