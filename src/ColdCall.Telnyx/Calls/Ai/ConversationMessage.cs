using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>A message in the conversation of a voice assistant, one type for each kind of author.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "role")]
[JsonDerivedType(typeof(UserMessage), "user")]
[JsonDerivedType(typeof(AssistantMessage), "assistant")]
[JsonDerivedType(typeof(ToolMessage), "tool")]
[JsonDerivedType(typeof(SystemMessage), "system")]
[JsonDerivedType(typeof(DeveloperMessage), "developer")]
public abstract record ConversationMessage
{
    /// <summary>Whatever shall be kept with the message, an object.</summary>
    public JsonElement? Metadata { get; init; }
}
