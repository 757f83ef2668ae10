namespace ColdCall.Providers;

/// <summary>Look for a live conference by its name, after it is not known whether its creation worked.</summary>
public sealed record FindConferenceCommand : ProviderCommand
{
    /// <summary>The name it would have.</summary>
    public required string Name { get; init; }
}
