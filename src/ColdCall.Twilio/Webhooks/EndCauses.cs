using System.Globalization;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Says in the words of all providers why a leg ended.</summary>
internal static class EndCauses
{
    private const int MaxWordLength = 64;

    /// <summary>The cause, by Twilio's own word and, where that word has several meanings, by the SIP status.</summary>
    public static ParticipantEndCause Of(CallStatus status, int? sipStatus) => status.Value switch
    {
        "completed" => ParticipantEndCause.HungUp,

        // Twilio has no word for a call that was declined.
        "busy" => sipStatus is 603 or 607 ? ParticipantEndCause.Rejected : ParticipantEndCause.Busy,
        "no-answer" => sipStatus == 480 ? ParticipantEndCause.Unreachable : ParticipantEndCause.NoAnswer,
        "canceled" => ParticipantEndCause.Removed,
        _ => OfSipStatus(sipStatus),
    };

    /// <summary>Whether our side ended it; null where Twilio does not say, as it never does for a leg that was answered.</summary>
    public static bool? EndedByCaller(ParticipantEndCause cause) => cause switch
    {
        ParticipantEndCause.Removed => true,
        ParticipantEndCause.Busy or ParticipantEndCause.Rejected => false,
        _ => null,
    };

    /// <summary>Twilio's own words, for example <c>busy 486</c>; null if it gave none.</summary>
    public static string? DetailOf(CallStatus status, int? sipStatus)
    {
        string detail = $"{Word(status.Value)} {sipStatus?.ToString(CultureInfo.InvariantCulture)}".Trim();
        return detail.Length > 0 ? detail : null;
    }

    private static ParticipantEndCause OfSipStatus(int? sipStatus) => sipStatus switch
    {
        404 or 484 or 604 => ParticipantEndCause.InvalidDestination,
        480 => ParticipantEndCause.Unreachable,
        486 or 600 => ParticipantEndCause.Busy,
        408 => ParticipantEndCause.NoAnswer,
        487 => ParticipantEndCause.Removed,
        603 or 607 => ParticipantEndCause.Rejected,
        _ => ParticipantEndCause.Failed,
    };

    // Words only: a text with anything else in it is not shown to anybody.
    private static string? Word(string text) =>
        text.Length <= MaxWordLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? text : null;
}
