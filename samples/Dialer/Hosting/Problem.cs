namespace Dialer.Hosting;

/// <summary>All problems there are. The detail names the fault and the remedy.</summary>
internal static class Problem
{
    public static ProblemException Invalid(string detail) => new(400, "invalid-request", "The request is not valid.", detail);

    public static ProblemException InvalidImport(string detail) => new(400, "invalid-import", "The file cannot be imported.", detail);

    public static ProblemException InvalidPhone(string detail) => new(400, "invalid-phone-number", "That is no phone number.", detail);

    public static ProblemException NumberNotAllowed(string detail) => new(400, "number-not-allowed", "This number is not called.", detail);

    public static ProblemException WrongHost(string host) =>
        new(400, "wrong-host", "The Dialer has one name.", $"Open http://{host}/ on this machine; the Dialer answers to no other name.");

    public static ProblemException WrongKey() =>
        new(401, "wrong-api-key", "The API key is not known.", "X-API-Key is not the key that was printed at the first start. Correct it, or leave the header out in the Dialer's own page.");

    public static ProblemException WrongOrigin(string origin) =>
        new(403, "wrong-origin", "Changes are not taken from everywhere.", $"Send Origin: {origin}, as the Dialer's own page does, or an X-API-Key header.");

    public static ProblemException NotJson() =>
        new(415, "not-json", "Only JSON is taken.", "Send Content-Type: application/json, with {} where there is nothing to say.");

    public static ProblemException NotFound(string detail) => new(404, "not-found", "There is no such thing.", detail);

    public static ProblemException DuplicatePhone(string name) =>
        new(409, "duplicate-phone-number", "The number is there already.", $"'{name}' has this number already. Search for it, or write another number.");

    public static ProblemException AgentBusy(string clientId, string call) =>
        new(409, "agent-busy", "The agent is in a call.", $"{clientId} has a live call already. End it first.", call);

    public static ProblemException NumberBusy(string? call) =>
        new(409, "number-busy", "The number is in a call.", "This number is being called already. Wait until that call has ended.", call);

    public static ProblemException KeyReused(string call) =>
        new(409, "idempotency-key-reused", "The key names another request.", "This Idempotency-Key came with other content before. Use a new key for a new call.", call);

    public static ProblemException OtherAgent(string call) =>
        new(409, "other-agent", "The call belongs to another agent.", "This call was made for another client_id. Join with that one, or make a call of your own.", call);

    public static ProblemException NotActive(string detail) => new(409, "not-active", "That is not possible now.", detail);

    public static ProblemException ProviderFailed(string detail) => new(502, "provider-failed", "The provider did not do it.", detail);

    public static ProblemException Unavailable(string detail) => new(503, "unavailable", "Not now.", detail);
}
