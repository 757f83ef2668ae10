namespace ColdCall.Telnyx.Webhooks;

/// <summary>Says in the words of all providers why a leg ended.</summary>
internal static class EndCauses
{
    private const int MaxWordLength = 64;

    /// <summary>The cause, by Telnyx's own word first and by the SIP status where that word says nothing.</summary>
    public static ParticipantEndCause Of(HangupCause? cause, string? sipStatus) => cause?.Value switch
    {
        // 480 answers an INVITE: nobody had picked up, so nobody hung up. Seen for phones that do not want to be disturbed.
        "normal_clearing" => sipStatus == "480" ? ParticipantEndCause.Unreachable : ParticipantEndCause.HungUp,
        "user_busy" => ParticipantEndCause.Busy,
        "timeout" or "no_answer" => ParticipantEndCause.NoAnswer,
        "call_rejected" => ParticipantEndCause.Rejected,
        "not_found" => ParticipantEndCause.InvalidDestination,
        "originator_cancel" => ParticipantEndCause.Removed,
        "time_limit" => ParticipantEndCause.TimeLimit,
        "destination_unavailable" => ParticipantEndCause.Unreachable,
        _ => OfSipStatus(sipStatus),
    };

    /// <summary>Telnyx's own words, for example <c>user_busy 486</c>; null if it gave none.</summary>
    public static string? DetailOf(HangupCause? cause, string? sipStatus)
    {
        string detail = string.Join(' ', new[] { Word(cause?.Value), Word(sipStatus) }.Where(word => word is { Length: > 0 }));
        return detail.Length > 0 ? detail : null;
    }

    private static ParticipantEndCause OfSipStatus(string? sipStatus) => sipStatus switch
    {
        "200" or "16" => ParticipantEndCause.HungUp,
        "404" or "484" or "604" => ParticipantEndCause.InvalidDestination,
        "480" => ParticipantEndCause.Unreachable,
        "486" or "600" => ParticipantEndCause.Busy,
        "408" => ParticipantEndCause.NoAnswer,
        "487" => ParticipantEndCause.Removed,
        "603" or "607" => ParticipantEndCause.Rejected,
        _ => ParticipantEndCause.Failed,
    };

    // Words and statuses only: a text with anything else in it is not shown to anybody.
    private static string? Word(string? text) =>
        text is { Length: <= MaxWordLength } && text != "unspecified" && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? text : null;
}
