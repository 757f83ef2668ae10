namespace ColdCall.Tests.StateMachine;

internal enum Person
{
    Answers,
    AnswersAndHangsUp,
    Busy,
    RingsOnly,
    Refused,
}
