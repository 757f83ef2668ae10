using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>A call as Twilio describes it.</summary>
public sealed record TwilioCall
{
    /// <summary>Its id: <c>CA</c> and 32 hexadecimal digits.</summary>
    public string Sid { get; init => field = value ?? ""; } = "";

    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The call that made it.</summary>
    public string? ParentCallSid { get; init; }

    /// <summary>How far it has come.</summary>
    public CallStatus? Status { get; init; }

    /// <summary>Who made it.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>Whom it calls.</summary>
    public string? To { get; init; }

    /// <summary>The same, to be shown.</summary>
    public string? ToFormatted { get; init; }

    /// <summary>Who calls.</summary>
    public string? From { get; init; }

    /// <summary>The same, to be shown.</summary>
    public string? FromFormatted { get; init; }

    /// <summary>The account's number that it uses.</summary>
    public string? PhoneNumberSid { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>How long it lasted, in seconds.</summary>
    public int? Duration { get; init; }

    /// <summary>How long it waited before it was dialed, in milliseconds.</summary>
    public double? QueueTime { get; init; }

    /// <summary>Who answered, for example <c>human</c> or <c>machine_start</c>; null without detection.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>What it cost, negative for a charge; null until that is known.</summary>
    public decimal? Price { get; init; }

    /// <summary>The currency of the price.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>The number that forwarded it.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>The caller's name, where it is looked up.</summary>
    public string? CallerName { get; init; }

    /// <summary>The group it belongs to.</summary>
    public string? GroupSid { get; init; }

    /// <summary>The trunk that it used.</summary>
    public string? TrunkSid { get; init; }

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
