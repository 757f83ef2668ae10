using System.Collections.Concurrent;

namespace ColdCall.Tests.Engine;

/// <summary>Another handler beside the first: what it has completed must not come again because the other one failed.</summary>
internal sealed class SecondHandler : IConferenceEvents
{
    public ConcurrentQueue<ParticipantRinging> Told { get; } = new();

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken)
    {
        Told.Enqueue(ringing);
        return ValueTask.CompletedTask;
    }
}
