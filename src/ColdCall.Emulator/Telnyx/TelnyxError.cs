using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>One error as Telnyx writes it. The code is a text, also where it is a number.</summary>
internal sealed record TelnyxError(int Status, string Code, string Title, string Detail, string? Pointer = null)
{
    public JsonObject ToJson() => Json.Known(
        ("code", Code),
        ("title", Title),
        ("detail", Detail),
        ("source", Pointer is null ? null : new JsonObject { ["pointer"] = Pointer }));

    public static WireReply Reply(IReadOnlyList<TelnyxError> errors) =>
        WireReply.Of(errors[0].Status, new JsonObject { ["errors"] = Json.Array(errors.Select(error => error.ToJson())) });
}
