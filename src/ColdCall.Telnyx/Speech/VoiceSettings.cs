using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Settings of a voice, one type for each maker of voices. The maker must be that of the voice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AwsVoiceSettings), "aws")]
[JsonDerivedType(typeof(AzureVoiceSettings), "azure")]
[JsonDerivedType(typeof(ElevenLabsVoiceSettings), "elevenlabs")]
[JsonDerivedType(typeof(InworldVoiceSettings), "inworld")]
[JsonDerivedType(typeof(MinimaxVoiceSettings), "minimax")]
[JsonDerivedType(typeof(ResembleVoiceSettings), "resemble")]
[JsonDerivedType(typeof(RimeVoiceSettings), "rime")]
[JsonDerivedType(typeof(TelnyxVoiceSettings), "telnyx")]
[JsonDerivedType(typeof(XaiVoiceSettings), "xai")]
public abstract record VoiceSettings;
