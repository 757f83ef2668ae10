namespace ColdCall.Telnyx.Tests.Contract;

internal static class TelephonyCredentialOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("CreateTelephonyCredential", (telnyx, fill, token) => telnyx.TelephonyCredentials.CreateAsync(fill.Of<CreateTelephonyCredentialRequest>(), token)),
        new("FindTelephonyCredentials", (telnyx, fill, token) => telnyx.TelephonyCredentials.ListAsync(fill.Query<ListTelephonyCredentialsRequest>(), token).ToListAsync(token).AsTask()),
        new("GetTelephonyCredential", (telnyx, _, token) => telnyx.TelephonyCredentials.GetAsync("c-1", token)),
        new("UpdateTelephonyCredential", (telnyx, fill, token) => telnyx.TelephonyCredentials.UpdateAsync("c-1", fill.Of<UpdateTelephonyCredentialRequest>(), token)),
        new("DeleteTelephonyCredential", (telnyx, _, token) => telnyx.TelephonyCredentials.DeleteAsync("c-1", token)),
        new("CreateTelephonyCredentialToken", (telnyx, _, token) => telnyx.TelephonyCredentials.CreateTokenAsync("c-1", token)),
    ];
}
