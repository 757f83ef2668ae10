using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.cost</c>: what the leg cost. It comes only if the application or connection asks for costs in webhooks.</summary>
public sealed record CallCostEvent : CallEvent
{
    /// <summary>Whether the cost could be worked out.</summary>
    public CallCostStatus? Status { get; init; }

    /// <summary>The sum, a decimal number as text; null if it is not known.</summary>
    public string? TotalCost { get; init; }

    /// <summary>The longest duration that is billed in any part, in seconds.</summary>
    public int? BilledDurationSecs { get; init; }

    /// <summary>The billing group that is charged; null if none.</summary>
    public string? BillingGroupId { get; init; }

    /// <summary>What the sum is made of.</summary>
    [JsonConverter(typeof(LenientListConverter<CallCostPart>))]
    public IReadOnlyList<CallCostPart> CostParts { get; init => field = value ?? []; } = [];
}
