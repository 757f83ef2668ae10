namespace ColdCall;

/// <summary>Judges destinations by the settings below <c>ColdCall:Guard</c>. Thread-safe; a singleton.</summary>
/// <remarks>
/// <see cref="IConferenceDialer.DialAsync"/> asks it by itself. An application asks it where a refusal should come sooner: before an agent is rung for
/// a lead, or when numbers are imported.
/// </remarks>
public interface IDestinationGuard
{
    /// <summary>Refuses a destination that must not be rung. It says nothing of whether the number is busy.</summary>
    /// <param name="destination">Whom somebody wants to ring.</param>
    /// <exception cref="DestinationNotAllowedException">It must not be rung; the message says why and what to do.</exception>
    void Check(Destination destination);
}
