namespace KillNode;

/// <summary>Where a process ends itself. The numbers are those of docs/operations/kill-tests.md.</summary>
public enum KillPoint
{
    Nowhere = 0,
    IntentStored = 1,
    DialSent = 2,
    DialAnswered = 3,
    AnswerAcknowledged = 4,
    InHandler = 5,
    JoinSent = 6,
    Joined = 7,
    MuteSent = 8,
    EndSent = 9,
    StoppingEverything = 10,
    Importing = 11,
    TenDials = 12,
}
