namespace ColdCall.Telnyx;

/// <summary>Voices of Amazon Polly; they have nothing to set.</summary>
public sealed record AwsVoiceSettings : VoiceSettings;
