namespace ColdCall.Emulator.Core;

/// <summary>What a phone does when it rings, and when.</summary>
internal sealed record PhoneBehaviour(string Name, PhoneReaction Reaction, TimeSpan After)
{
    /// <summary>Refusals take a moment, as in a real network.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    public TimeSpan? HangsUpAfter { get; init; }

    public bool IsMachine { get; init; }

    /// <summary>A person answers it on a page or through the control API.</summary>
    public bool IsVirtual => this == Virtual;

    /// <summary>There is something that can ring.</summary>
    public bool IsThere => Reaction is not (PhoneReaction.Unallocated or PhoneReaction.Unreachable);

    public static PhoneBehaviour Answers { get; } = new("answers", PhoneReaction.Answer, TimeSpan.FromSeconds(1));

    public static PhoneBehaviour Busy { get; } = new("busy", PhoneReaction.Busy, Moment);

    public static PhoneBehaviour NoAnswer { get; } = new("no-answer", PhoneReaction.None, TimeSpan.Zero);

    public static PhoneBehaviour Machine { get; } = new("machine", PhoneReaction.Answer, TimeSpan.FromSeconds(1)) { IsMachine = true };

    public static PhoneBehaviour Rejects { get; } = new("rejects", PhoneReaction.Reject, Moment);

    public static PhoneBehaviour Unallocated { get; } = new("unallocated", PhoneReaction.Unallocated, Moment);

    public static PhoneBehaviour HangsUp { get; } = Answers with { Name = "hangs-up", HangsUpAfter = TimeSpan.FromSeconds(3) };

    public static PhoneBehaviour AnswersLate { get; } = new("answers-late", PhoneReaction.Answer, TimeSpan.FromSeconds(20));

    /// <summary>A phone that a person plays, through the control API or on a page.</summary>
    public static PhoneBehaviour Virtual { get; } = new("virtual", PhoneReaction.None, TimeSpan.Zero);

    /// <summary>A browser that is registered with the provider; nobody can script it, for there is somebody at it.</summary>
    public static PhoneBehaviour Browser { get; } = new("browser", PhoneReaction.None, TimeSpan.Zero);

    public static PhoneBehaviour Unreachable { get; } = new("unreachable", PhoneReaction.Unreachable, Moment);

    public static IReadOnlyList<PhoneBehaviour> All { get; } =
        [Answers, Busy, NoAnswer, Machine, Rejects, Unallocated, HangsUp, AnswersLate, Virtual, Unreachable];

    public static PhoneBehaviour? Named(string? name) => All.FirstOrDefault(behaviour => behaviour.Name == name);
}
