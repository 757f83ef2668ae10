using Dialer.Calls;

namespace Dialer.Contacts;

/// <summary>The newest call to a contact.</summary>
internal sealed record LastCall(string Id, CallOutcome? Outcome, DateTimeOffset? EndedAt, CallCause? Cause);
