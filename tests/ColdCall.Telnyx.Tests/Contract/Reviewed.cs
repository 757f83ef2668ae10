namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>What of the document our records leave out, and why. At most 2 % of its properties may stand here.</summary>
internal static class Reviewed
{
    private const string OfCalls = "one filter is described for all lists; this part of it is about calls and their events";

    /// <summary>By operation, or <c>*</c> for all, and place.</summary>
    public static IReadOnlyDictionary<(string Operation, string Place), string> Requests { get; } = new Dictionary<(string, string), string>
    {
        [("CallStartConversationRelay", "conversation_relay_url")] = "another name of 'url', which wins",
        [("CallStartConversationRelay", "conversation_relay_dtmf_detection")] = "another name of 'dtmf_detection', which wins",
        [("CallStartConversationRelay", "transcription")] = "described as not supported here",
    };

    /// <summary>By operation, or <c>*</c> for all, and place within the answer.</summary>
    public static IReadOnlyDictionary<(string Operation, string Place), string> Answers { get; } = new Dictionary<(string, string), string>
    {
        [("*", "data.result")] = "an action's answer says 'ok', or is an error",
        [("*", "data.record_type")] = "the type of the record says it",
        [("*", "data[].record_type")] = "the type of the record says it",
        [("*", "data.sip_password")] = "browsers log in with tokens; a password that is not read cannot leak",
        [("*", "data[].sip_password")] = "browsers log in with tokens; a password that is not read cannot leak",
        [("*", "data.password")] = "a password that is not read cannot leak",
        [("*", "data[].password")] = "a password that is not read cannot leak",
        [("DeleteRecordings", "status")] = "an action's answer says 'ok', or is an error",
        [("*", "meta")] = "paging is done by the client",
    };

    /// <summary>By operation, or <c>*</c> for all, and place within the query.</summary>
    public static IReadOnlyDictionary<(string Operation, string Place), string> Queries { get; } = new Dictionary<(string, string), string>
    {
        [("*", "page")] = "paging is done by the client",
        [("ListCallControlApplications", "filter.application_session_id")] = OfCalls,
        [("ListCallControlApplications", "filter.connection_id")] = OfCalls,
        [("ListCallControlApplications", "filter.failed")] = OfCalls,
        [("ListCallControlApplications", "filter.from")] = OfCalls,
        [("ListCallControlApplications", "filter.leg_id")] = OfCalls,
        [("ListCallControlApplications", "filter.name")] = "the name of an event or a conference; that of an application is 'application_name'",
        [("ListCallControlApplications", "filter.occurred_at")] = OfCalls,
        [("ListCallControlApplications", "filter.product")] = OfCalls,
        [("ListCallControlApplications", "filter.status")] = OfCalls,
        [("ListCallControlApplications", "filter.to")] = OfCalls,
        [("ListCallControlApplications", "filter.type")] = OfCalls,
    };

    /// <summary>What is sent in a query although the document does not have it, by operation and place.</summary>
    public static IReadOnlyDictionary<(string Operation, string Place), string> BeyondQueries { get; } = new Dictionary<(string, string), string>
    {
        [("getRecordingTranscriptions", "page.after")] = "its answers name a cursor, and no number of pages",
    };

    /// <summary>By event type, or <c>*</c> for all, and place within the event.</summary>
    public static IReadOnlyDictionary<(string Operation, string Place), string> Events { get; } = new Dictionary<(string, string), string>
    {
        [("*", "record_type")] = "it says 'event' of every event",
        [("*", "webhook_id")] = "a name of the portal's log for the delivery, in no webhook",
        [("call.initiated", "payload.call_screening_result")] = "documented as text; one page shows an object, which is in the raw payload",
        [("*", "payload.custom_headers[].header_name")] = "one page's own name for 'name'",
        [("*", "payload.custom_headers[].header_value")] = "one page's own name for 'value'",
        [("conference.created", "payload.occured_at")] = "an old misspelling beside the time itself",
        [("conference.ended", "payload.occured_at")] = "an old misspelling beside the time itself",
    };

    public static bool Contains(IReadOnlyDictionary<(string Operation, string Place), string> list, string operation, string place) =>
        list.Keys.Any(key => (key.Operation == "*" || key.Operation == operation) && (key.Place == place || place.StartsWith($"{key.Place}.", StringComparison.Ordinal)));
}
