namespace ColdCall.Conformance.Tests.Support;

/// <summary>What a phone does when it is rung.</summary>
public enum Phone
{
    Answers,
    RingsOn,
    Busy,
    Rejects,
    Unallocated,
    Unreachable,
    Machine,
}
