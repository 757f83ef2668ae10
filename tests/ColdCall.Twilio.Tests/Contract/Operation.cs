namespace ColdCall.Twilio.Tests.Contract;

/// <summary>An operation of the document, and the member of our client that it is.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="CallAsync">Calls it, with a request from the filler, if it takes one.</param>
internal sealed record Operation(string Id, Func<ITwilioClient, Filler, CancellationToken, Task> CallAsync);
