namespace ColdCall.Simulation.Running;

/// <summary>One life of a process. What belongs to it stops with it.</summary>
internal interface ILife
{
    /// <summary>Whether it has died. Nothing that it waited for ever comes.</summary>
    bool Over { get; }

    /// <summary>Until when, by the loop's time, nothing of it runs.</summary>
    TimeSpan PausedUntil { get; }
}
