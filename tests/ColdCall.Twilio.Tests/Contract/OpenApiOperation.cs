using System.Text.Json.Nodes;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>One operation of the document.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Body">Everything else.</param>
internal sealed record OpenApiOperation(string Method, string Path, JsonNode Body);
