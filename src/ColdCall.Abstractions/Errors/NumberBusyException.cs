namespace ColdCall;

/// <summary>The number is being rung or talked to in another conference of this deployment. Nothing was stored and nothing was sent.</summary>
public sealed class NumberBusyException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="number">The number.</param>
    /// <param name="conference">The conference that has it.</param>
    public NumberBusyException(PhoneNumber number, ConferenceId conference)
        : base($"{number} is being called in conference {conference}. Dial it again when that call is over; it is ColdCall:Guard:OneCallPerNumber that keeps it to one.")
    {
        Number = number;
        Conference = conference;
    }

    /// <summary>The number. Its text is masked.</summary>
    public PhoneNumber Number { get; }

    /// <summary>The conference that has it.</summary>
    public ConferenceId Conference { get; }
}
