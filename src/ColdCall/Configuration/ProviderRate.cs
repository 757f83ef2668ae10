namespace ColdCall;

/// <summary>What calls to numbers with a prefix cost at a provider: an entry of <c>ColdCall:Rates</c>.</summary>
public sealed class ProviderRate
{
    /// <summary>The provider, for example <c>telnyx</c>.</summary>
    public string Provider { get; set; } = "";

    /// <summary>The account at that provider, by the name it was registered with; empty for the default one.</summary>
    public string Account { get; set; } = "";

    /// <summary>How the numbers begin, in E.164 form, for example <c>+1</c> or <c>+4420</c>. Of several that fit, the longest counts.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>What a minute costs, in any one currency for all providers.</summary>
    public decimal PricePerMinute { get; set; }
}
