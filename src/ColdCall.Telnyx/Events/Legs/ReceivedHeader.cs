namespace ColdCall.Telnyx;

/// <summary>A SIP header that came with a call.</summary>
public sealed record ReceivedHeader
{
    /// <summary>Its name, for example <c>X-Agent</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; init; }

    /// <summary>Its type and no more: a header may hold a number or a name.</summary>
    public override string ToString() => nameof(ReceivedHeader);
}
