using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>A call that a browser makes: what it said about it.</summary>
internal sealed record RtcInvitation(string CallId, string Sdp, string To, string? CallerNumber, string? CallerName)
{
    public string? ClientState { get; init; }

    public JsonNode? CustomHeaders { get; init; }

    /// <exception cref="FrameException">Something is missing.</exception>
    public static RtcInvitation Read(JsonObject parameters)
    {
        JsonObject dialog = parameters.Members("dialogParams");
        return new RtcInvitation(
            dialog.Text("callID"),
            parameters.Text("sdp"),
            dialog.Text("destination_number"),
            dialog.OptionalText("caller_id_number"),
            dialog.OptionalText("caller_id_name"))
        {
            ClientState = dialog.OptionalText("clientState"),
            CustomHeaders = (dialog["custom_headers"] as JsonArray)?.DeepClone(),
        };
    }

    public TelnyxLeg DetailsFor(TelnyxApplication application, TelnyxCredential credential) => new()
    {
        Application = application,
        ClientState = ClientState,
        CallerName = CallerName,
        CustomHeaders = CustomHeaders?.DeepClone(),
        FromSipUser = credential.SipUsername,
    };
}
