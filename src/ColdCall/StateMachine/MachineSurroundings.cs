using ColdCall.Guards;

namespace ColdCall.StateMachine;

/// <summary>What the state machine has to know of the process that it runs in.</summary>
/// <param name="Node">The name of the process: what is decided here is sent from here.</param>
/// <param name="Sign">Makes the mark of a participant's leg.</param>
/// <param name="Judge">Says why a destination must not be rung; null if it may.</param>
internal sealed record MachineSurroundings(string Node, Func<ParticipantId, string> Sign, Func<Destination, DestinationRefusal?> Judge);
