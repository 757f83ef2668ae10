namespace ColdCall.Telnyx.Tests.Contract;

internal static class TelephonyCredentialOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("CreateTelephonyCredential", (telnyx, fill, token) => telnyx.TelephonyCredentials.CreateAsync(fill.Of<CreateTelephonyCredentialRequest>(), token)),
        new("FindTelephonyCredentials", (telnyx, _, token) => telnyx.TelephonyCredentials.ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        new("CreateTelephonyCredentialToken", (telnyx, _, token) => telnyx.TelephonyCredentials.CreateTokenAsync("c-1", token)),
    ];
}
