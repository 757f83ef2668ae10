using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;

namespace ColdCall.Simulation.Nodes;

/// <summary>The application's callbacks: they note what they are told, and fail, hang or take their time.</summary>
internal sealed class SimEvents(World world, NodeLife life) : IConferenceEvents
{
    private const int BrokenTells = 17;

    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => TakeAsync(started, cancellationToken);

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => TakeAsync(unconfirmed, cancellationToken);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => TakeAsync(ringing, cancellationToken);

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => TakeAsync(answered, cancellationToken);

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => TakeAsync(joined, cancellationToken);

    public ValueTask OnParticipantAnswererDetectedAsync(ParticipantAnswererDetected detected, CancellationToken cancellationToken) => TakeAsync(detected, cancellationToken);

    public ValueTask OnParticipantGreetingEndedAsync(ParticipantGreetingEnded ended, CancellationToken cancellationToken) => TakeAsync(ended, cancellationToken);

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => TakeAsync(changed, cancellationToken);

    public ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => TakeAsync(changed, cancellationToken);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => TakeAsync(left, cancellationToken);

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => TakeAsync(ended, cancellationToken);

    public ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => TakeAsync(ended, cancellationToken);

    public ValueTask OnUnhandledAsync(UnhandledEvent unhandled, CancellationToken cancellationToken) => TakeAsync(unhandled, cancellationToken);

    private async ValueTask TakeAsync(ConferenceEvent told, CancellationToken cancellationToken)
    {
        world.Loop.RequireOwnThread();
        if (life.Over || world.CrashesAt(life, $"in callback {told.GetType().Name}")) await NodeLife.NeverAsync<bool>().ConfigureAwait(false);
        world.Checker.CallbackBegins(told);
        world.Trace.Add(life.Name, "callback", $"{told.GetType().Name} {told.Id} try {told.Attempt}");
        if (await FailsAsync(told, cancellationToken).ConfigureAwait(false)) throw new InvalidOperationException("The application's handler failed.");
        world.Checker.CallbackCompletes(told, life);
    }

    private async Task<bool> FailsAsync(ConferenceEvent told, CancellationToken cancellationToken)
    {
        if (world.Swarm.Has(Mishap.HandlerBroken) && told.Sequence % BrokenTells == 3)
        {
            world.Swarm.Tally.Count(Mishap.HandlerBroken);
            world.Checker.Breaks(told);
        }

        if (world.Checker.IsBroken(told)) return true;
        switch (world.Swarm.Strike(Purpose.Handlers, Mishap.HandlerSlow, Mishap.HandlerHangs))
        {
            case Mishap.HandlerSlow:
                await world.WaitAsync(life, TimeSpan.FromMilliseconds(1 + (world.Draws.Next(Purpose.Handlers, 50) * 100))).ConfigureAwait(false);
                return false;
            case Mishap.HandlerHangs:
                var hung = new TaskCompletionSource();
                cancellationToken.Register(() => hung.TrySetCanceled(cancellationToken));
                await hung.Task.ConfigureAwait(false);
                return true;
            default:
                return world.Swarm.Strikes(Purpose.Handlers, Mishap.HandlerThrows);
        }
    }
}
