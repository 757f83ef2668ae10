using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Something that a voice assistant can do, one type for each kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BookAppointmentTool), "book_appointment")]
[JsonDerivedType(typeof(CheckAvailabilityTool), "check_availability")]
[JsonDerivedType(typeof(WebhookTool), "webhook")]
[JsonDerivedType(typeof(HangUpTool), "hangup")]
[JsonDerivedType(typeof(TransferTool), "transfer")]
[JsonDerivedType(typeof(RetrievalTool), "retrieval")]
public abstract record AssistantTool;
