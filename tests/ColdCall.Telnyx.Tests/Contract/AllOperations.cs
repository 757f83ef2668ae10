namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Every operation that our client knows.</summary>
internal static class AllOperations
{
    public static IReadOnlyList<Operation> List { get; } =
    [
        .. CallOperations.All,
        .. ConferenceOperations.All,
        .. AssistantOperations.All,
        .. ConnectionOperations.All,
        .. TelephonyCredentialOperations.All,
        .. CredentialConnectionOperations.All,
        .. CallControlApplicationOperations.All,
        .. RecordingOperations.All,
    ];
}
