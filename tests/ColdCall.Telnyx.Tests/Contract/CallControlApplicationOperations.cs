namespace ColdCall.Telnyx.Tests.Contract;

internal static class CallControlApplicationOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("CreateCallControlApplication", (telnyx, fill, token) => telnyx.CallControlApplications.CreateAsync(fill.Of<CreateCallControlApplicationRequest>(), token)),
        new("ListCallControlApplications", (telnyx, fill, token) => telnyx.CallControlApplications.ListAsync(fill.Query<ListCallControlApplicationsRequest>(), token).ToListAsync(token).AsTask()),
        new("RetrieveCallControlApplication", (telnyx, _, token) => telnyx.CallControlApplications.GetAsync("a-1", token)),
        new("UpdateCallControlApplication", (telnyx, fill, token) => telnyx.CallControlApplications.UpdateAsync("a-1", fill.Of<UpdateCallControlApplicationRequest>(), token)),
        new("DeleteCallControlApplication", (telnyx, _, token) => telnyx.CallControlApplications.DeleteAsync("a-1", token)),
    ];
}
