using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The errors of the Voice API by number, with the texts of Telnyx's own examples.</summary>
internal static class TelnyxErrors
{
    public static TelnyxError Unauthenticated { get; } =
        new(401, "10009", "Authentication failed", "The required authentication headers were either invalid or not included in the request.");

    public static TelnyxError NotWellFormed { get; } = new(400, "10015", "Bad Request", "The request failed because it was not well-formed.", "/");

    public static TelnyxError NoSuchRoute { get; } = new(404, "404", "Not Found", "Page not found");

    public static TelnyxError InvalidConnection { get; } = new(
        422,
        "10015",
        "Invalid value for connection_id (Call Control App ID)",
        "The requested connection_id (Call Control App ID) is either invalid or does not exist. "
            + "Only Call Control Apps with valid webhook URL are accepted.",
        "/connection_id");

    public static TelnyxError UnknownConference { get; } = new(404, "90058", "Invalid conference_id", "The conference does not exist.");

    public static TelnyxError NotFound(string pointer) =>
        new(404, "10005", "Resource not found", "The requested resource or URL could not be found.", pointer);

    public static TelnyxError Invalid(string pointer, string detail) => new(422, "10015", "Bad Request", detail, pointer);

    public static TelnyxError Missing(string name, string pointer) =>
        new(422, "10004", "Missing required parameter", $"The '{name}' parameter is required and cannot be blank.", pointer);

    public static TelnyxError WrongType(string name, string pointer, string expected) =>
        new(422, "10026", "Invalid value type", $"The '{name}' parameter must be {expected}.", pointer);

    public static TelnyxError NotE164(string name, string pointer) =>
        new(422, "10016", "Phone number must be in +E164 format", $"The '{name}' parameter must be in E164 format.", pointer);

    public static TelnyxError NotOneOf(IEnumerable<string> values, string pointer) =>
        new(422, "10032", "Invalid enumerated value", $"The value must be one of: {string.Join(", ", values)}.", pointer);

    public static TelnyxError OutOfRange(string code, int minimum, int maximum, string pointer) => new(
        422,
        code,
        code switch { "90028" => "Invalid value for timeout_secs", "90029" => "Invalid value for time_limit_secs", _ => "Value outside of range" },
        string.Create(CultureInfo.InvariantCulture, $"The value is outside of allowed range {minimum} to {maximum}"),
        pointer);

    /// <summary>Said in the title: clients show it, and not always the rest.</summary>
    public static TelnyxError NoMp3 { get; } =
        new(422, "10015", "The emulator records WAV only", "It cannot write MP3. Ask for the format 'wav'.", "/format");

    public static TelnyxError NotBase64(string pointer) =>
        new(422, "90017", "Invalid value for client_state", "The client_state must be a valid Base64 encoded string.", pointer);

    public static TelnyxError UnknownEventType(string type) =>
        new(422, "90057", "Invalid webhook_urls", $"'{type}' is not a known event type.", "/webhook_urls");

    public static TelnyxError UnknownLeg(string pointer = "/call_control_id") =>
        new(422, "90015", "Invalid Call Control ID", "The call_control_id provided was not valid.", pointer);

    /// <summary>The answer that a fault wants.</summary>
    public static WireReply Injected(int status)
    {
        var problem = new JsonObject
        {
            ["code"] = CodeOf(status),
            ["title"] = "Injected fault",
            ["detail"] = string.Create(CultureInfo.InvariantCulture, $"The emulator was told to answer {status}."),
        };
        return WireReply.Of(status, new JsonObject { ["errors"] = Json.Array([problem]) }) with { Headers = status == 429 ? RateLimit : [] };
    }

    private static KeyValuePair<string, string>[] RateLimit => [new("x-ratelimit-limit", "1"), new("x-ratelimit-remaining", "0"), new("x-ratelimit-reset", "1")];

    private static string CodeOf(int status) => status switch
    {
        401 => "10009",
        403 => "10010",
        404 => "10005",
        429 => "10011",
        _ => "10007",
    };

    public static TelnyxError Of(Refusal refusal) => refusal switch
    {
        Refusal.UnknownLeg or Refusal.NotJoined => UnknownLeg(),
        Refusal.LegEnded => new(422, "90018", "Call has already ended", "This call is no longer active and can't receive commands."),
        Refusal.LegNotAnswered => new(
            422, "90034", "Call not answered yet", "This call can't receive this command because it has not been answered yet."),
        Refusal.NotIncoming => new(422, "90102", "Unable to execute command", "This command can't be issued on an outbound call."),
        Refusal.AlreadyAnswered => Invalid("/call_control_id", "This call has already been answered."),
        Refusal.NameActive => new(422, "90033", "Unable to execute command", "Conference with given name already exists and it's active.", "/name"),
        Refusal.AlreadyJoined => new(422, "90044", "Unable to execute command", "This call has already joined a conference."),
        Refusal.ConferenceFull => new(
            422, "90032", "Maximum number of participants reached", "The maximum allowed value of `max_participants` has been reached."),
        Refusal.ConferenceEnded => new(
            422, "90019", "Conference has already ended", "This conference is no longer active and can't receive commands."),
        Refusal.NoAudioYet => new(
            422, "90020", "Call recording triggered before audio started", "Call recording cannot be started until audio has commenced on the call."),
        Refusal.AlreadyRecording => new(422, "10015", "Recording is already in progress", "Recording can not be started more than once: stop it first."),
        Refusal.NotRecording => new(422, "10015", "Not currently recorded", "Can't pause, resume or stop recording, because nothing is being recorded."),
        Refusal.UnknownRecording => new(
            404, "10005", "Recording not found", "The recording could not be found. Please check the recording_id and try again.", "/recording_id"),
        _ => UnknownConference,
    };
}
