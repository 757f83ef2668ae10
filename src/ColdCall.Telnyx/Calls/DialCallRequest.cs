namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.DialAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record DialCallRequest
{
    /// <summary>The Call Control application that dials. It needs a valid webhook URL, otherwise Telnyx refuses with 10015.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Where to ring: a number in E.164 form, or a SIP URI.</summary>
    public required string To { get; init; }

    /// <summary>The number to show, in E.164 form; the outbound profile must allow it.</summary>
    public required string From { get; init; }

    /// <summary>The name to show, up to 128 characters.</summary>
    public string? FromDisplayName { get; init; }

    /// <summary>How long to ring, in seconds from 5 to 600.</summary>
    /// <value>Telnyx's default is 30.</value>
    public int? TimeoutSecs { get; init; }

    /// <summary>Whether Telnyx tries further routes after a timeout, which can ring the same phone again.</summary>
    /// <value>Telnyx's default is true; the conference provider always sends false.</value>
    public bool? RetryOnTimeout { get; init; }

    /// <summary>How long the leg may last once answered, in seconds from 30 to 14400.</summary>
    /// <value>Telnyx's default is 14400, which is 4 hours.</value>
    public int? TimeLimitSecs { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every event and list entry of the leg.</summary>
    public string? ClientState { get; init; }

    /// <summary>A name of this command: Telnyx ignores a second dial with the same one within 60 seconds.</summary>
    public string? CommandId { get; init; }

    /// <summary>Where this leg's events go, instead of the application's own address.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>The leg whose <c>call_session_id</c> the new one shall share.</summary>
    public string? LinkTo { get; init; }

    /// <summary>The conference that the leg shall join by itself.</summary>
    public DialConferenceConfig? ConferenceConfig { get; init; }

    /// <summary>Headers for the INVITE; a browser can read those that begin with <c>X-</c>.</summary>
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }
}
