namespace ColdCall.Telnyx.Tests.Contract;

internal static class CredentialConnectionOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("CreateCredentialConnection", (telnyx, fill, token) => telnyx.CredentialConnections.CreateAsync(fill.Of<CreateCredentialConnectionRequest>(), token)),
        new("ListCredentialConnections", (telnyx, fill, token) => telnyx.CredentialConnections.ListAsync(fill.Query<ListCredentialConnectionsRequest>(), token).ToListAsync(token).AsTask()),
        new("RetrieveCredentialConnection", (telnyx, _, token) => telnyx.CredentialConnections.GetAsync("c-1", token)),
        new("UpdateCredentialConnection", (telnyx, fill, token) => telnyx.CredentialConnections.UpdateAsync("c-1", fill.Of<UpdateCredentialConnectionRequest>(), token)),
        new("DeleteCredentialConnection", (telnyx, _, token) => telnyx.CredentialConnections.DeleteAsync("c-1", token)),
        new("CheckRegistrationStatus", (telnyx, _, token) => telnyx.CredentialConnections.CheckRegistrationStatusAsync("c-1", token)),
    ];
}
