namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Every operation that our client knows.</summary>
internal static class AllOperations
{
    public static IReadOnlyList<Operation> List { get; } =
    [
        .. CallOperations.All,
        .. ConferenceOperations.All,
        .. TelephonyCredentialOperations.All,
    ];
}
