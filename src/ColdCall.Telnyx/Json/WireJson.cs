using System.Text.Encodings.Web;
using System.Text.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>The JSON context that goes to the wire.</summary>
internal static class WireJson
{
    /// <summary>Writes '+' and the like as they are: nothing of this is ever put into a page.</summary>
    public static TelnyxJson Context { get; } = new(new JsonSerializerOptions(TelnyxJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
