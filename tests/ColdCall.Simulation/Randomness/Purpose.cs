namespace ColdCall.Simulation.Randomness;

/// <summary>What a draw is for. Each purpose has a stream of its own, so that one draw more for one purpose shifts nothing of the others.</summary>
internal enum Purpose
{
    /// <summary>Which faults there are, and how often.</summary>
    Swarm,

    /// <summary>What the application and the people do.</summary>
    Workload,

    /// <summary>What becomes of requests to the provider.</summary>
    Network,

    /// <summary>What becomes of webhooks.</summary>
    Webhooks,

    /// <summary>What becomes of operations of the store.</summary>
    Store,

    /// <summary>When the node dies, and for how long.</summary>
    Crash,

    /// <summary>When it is paused, and when its clock jumps.</summary>
    Time,

    /// <summary>How the application's callbacks behave.</summary>
    Handlers,

    /// <summary>Jitter of the HTTP clients.</summary>
    Jitter,
}
