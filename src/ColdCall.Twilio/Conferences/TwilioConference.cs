using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>A conference as Twilio describes it.</summary>
public sealed record TwilioConference
{
    /// <summary>Its id: <c>CF</c> and 32 hexadecimal digits.</summary>
    public string Sid { get; init => field = value ?? ""; } = "";

    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>Its name, which live conferences do not share.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>How far it has come.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>Where it is mixed, for example <c>us1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Why it ended; null before.</summary>
    public ConferenceEndReason? ReasonConferenceEnded { get; init; }

    /// <summary>The call that ended it; null if none did.</summary>
    public string? CallSidEndingConference { get; init; }

    /// <summary>The version of the API that made it.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get; init; }

    /// <summary>Its address below the API's host.</summary>
    public string? Uri { get; init; }

    /// <summary>The addresses of what belongs to it, by name.</summary>
    public JsonElement? SubresourceUris { get; init; }
}
