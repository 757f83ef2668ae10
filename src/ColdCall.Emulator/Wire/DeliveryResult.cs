namespace ColdCall.Emulator.Wire;

/// <summary>How an attempt went: the status of the answer, or why there is none.</summary>
internal sealed record DeliveryResult(int? Status, string? Failure)
{
    /// <summary>What was answered, where the provider reads it.</summary>
    public string Body { get; init; } = string.Empty;

    public string? ContentType { get; init; }

    /// <summary>Where the answer sends the provider instead.</summary>
    public Uri? Location { get; init; }

    public static DeliveryResult TimedOut { get; } = new(null, "timeout");

    public static DeliveryResult Unreachable { get; } = new(null, "unreachable");

    public static DeliveryResult Answered(int status) => new(status, null);
}
