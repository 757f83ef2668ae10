namespace ColdCall.Tests.StateMachine;

internal enum Person
{
    Answers,
    AnswersAndHangsUp,
    Busy,
    RingsOnly,
    Refused,

    /// <summary>An answering machine, which the provider recognises; then its greeting ends.</summary>
    Machine,
}
