namespace ColdCall.Telnyx;

/// <summary>Voices of Azure.</summary>
public sealed record AzureVoiceSettings : VoiceSettings
{
    /// <summary>The name of the stored secret that holds your key for Azure Speech; null for Telnyx's own.</summary>
    public string? ApiKeyRef { get; init; }

    /// <summary>The deployment of a custom voice.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>What to do to the voice; null for nothing.</summary>
    public AzureVoiceEffect? Effect { get; init; }

    /// <summary>The gender to choose among the voices.</summary>
    public VoiceGender? Gender { get; init; }

    /// <summary>The Azure region, for example <c>westeurope</c>; needed with a key of your own.</summary>
    public string? Region { get; init; }
}
