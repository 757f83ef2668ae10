using System.Text.Json.Nodes;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>One operation of the document.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Below the base address, with its parameters in braces.</param>
/// <param name="Body">Everything else.</param>
internal sealed record OpenApiOperation(string Method, string Path, JsonNode Body);
