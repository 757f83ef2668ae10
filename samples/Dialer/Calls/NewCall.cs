using ColdCall;

namespace Dialer.Calls;

/// <summary>A call that is wished for, with everything checked.</summary>
internal sealed record NewCall
{
    public required string? IdempotencyKey { get; init; }

    public required string? ClientId { get; init; }

    public required string? ContactId { get; init; }

    public required PhoneNumber To { get; init; }

    public required PhoneNumber From { get; init; }

    public required string Provider { get; init; }

    public string Fingerprint => string.Join('|', ClientId, ContactId, To.Value, From.Value, Provider);
}
