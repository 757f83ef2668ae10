namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Every operation that our client knows.</summary>
internal static class AllOperations
{
    public static IReadOnlyList<Operation> List { get; } =
    [
        .. ConferenceOperations.All,
        .. TelephonyCredentialOperations.All,
    ];
}
