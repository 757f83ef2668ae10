namespace ColdCall.Emulator.Core;

/// <summary>What an unscripted destination does. Numbers of the form +1NPA55501XX are set aside for fiction: their last two digits choose.</summary>
internal static class NumberPlan
{
    private const int FictionalLength = 12;

    public static PhoneBehaviour BehaviourOf(string destination)
    {
        if (PhoneBook.IsSip(destination) || PhoneBook.ClientOf(destination) is not null) return PhoneBehaviour.Unreachable;
        return IsFictional(destination) ? ByLastTwoDigits(((destination[^2] - '0') * 10) + destination[^1] - '0') : PhoneBehaviour.Virtual;
    }

    private static bool IsFictional(string number) =>
        number.Length == FictionalLength && number.StartsWith("+1", StringComparison.Ordinal) && number.AsSpan(5, 5).SequenceEqual("55501");

    private static PhoneBehaviour ByLastTwoDigits(int digits) => digits switch
    {
        < 70 => PhoneBehaviour.Answers,
        < 75 => PhoneBehaviour.Busy,
        < 80 => PhoneBehaviour.NoAnswer,
        < 85 => PhoneBehaviour.Machine,
        < 88 => PhoneBehaviour.Rejects,
        < 90 => PhoneBehaviour.Unallocated,
        < 95 => PhoneBehaviour.HangsUp,
        < 98 => PhoneBehaviour.AnswersLate,
        _ => PhoneBehaviour.Virtual,
    };
}
