using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>A recording as Twilio describes it.</summary>
public sealed record TwilioRecording
{
    /// <summary>Its id: <c>RE</c> and 32 hexadecimal digits.</summary>
    public string Sid { get; init => field = value ?? ""; } = "";

    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The call it is of.</summary>
    public string? CallSid { get; init; }

    /// <summary>The conference it is of.</summary>
    public string? ConferenceSid { get; init; }

    /// <summary>How far it has come.</summary>
    public RecordingStatus? Status { get; init; }

    /// <summary>What made it.</summary>
    public RecordingSource? Source { get; init; }

    /// <summary>The direction that was recorded.</summary>
    public RecordingTrack? Track { get; init; }

    /// <summary>Its channels: 1 or 2.</summary>
    public int? Channels { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How long it is, in seconds.</summary>
    public int? Duration { get; init; }

    /// <summary>Why there is none; null otherwise.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>What it cost; null until that is known.</summary>
    public decimal? Price { get; init; }

    /// <summary>The currency of the price.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>How to decrypt it, where the account encrypts.</summary>
    public JsonElement? EncryptionDetails { get; init; }

    /// <summary>Where its file is kept.</summary>
    public string? MediaUrl { get; init; }

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
