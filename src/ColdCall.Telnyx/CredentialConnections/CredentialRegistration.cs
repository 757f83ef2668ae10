namespace ColdCall.Telnyx;

/// <summary>How the SIP user of a credential connection is registered.</summary>
public sealed record CredentialRegistration
{
    /// <summary>Whether it is.</summary>
    public RegistrationStatus? Status { get; init; }

    /// <summary>The SIP user's name.</summary>
    public string? SipUsername { get; init; }

    /// <summary>When it last registered.</summary>
    public DateTimeOffset? LastRegistration { get; init; }

    /// <summary>The address it registered from.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The port it registered from.</summary>
    public int? Port { get; init; }

    /// <summary>The transport, for example <c>UDP</c>.</summary>
    public string? Transport { get; init; }

    /// <summary>What it says it is.</summary>
    public string? UserAgent { get; init; }
}
