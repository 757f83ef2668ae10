using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>A refusal in Twilio's words and numbers.</summary>
internal sealed record TwilioError(int Status, int Code, string Message)
{
    public static TwilioError Unauthenticated { get; } = new(401, 20003, "Authenticate");

    public static TwilioError NotInProgress { get; } = new(400, 21220, "Call is not in-progress. Cannot redirect.");

    public static TwilioError NameInsteadOfSid { get; } = new(405, 20004, "Method not allowed");

    public static TwilioError NoInstructions { get; } = new(400, 21205, "One of Url, Twiml and ApplicationSid is required");

    public static TwilioError TooLarge { get; } = new(413, 20001, "The request is too large.");

    public static TwilioError BadRequest { get; } = new(400, 20001, "Bad request");

    public static TwilioError NoMp3 { get; } = new(400, 20001, "The emulator records WAV only; ask for the recording with .wav at its end");

    public static TwilioError NotFound(string path) => new(404, 20404, $"The requested resource /2010-04-01/{path} was not found");

    public static TwilioError Invalid(string what) => new(400, 20001, $"Invalid parameter: {what}");

    public static TwilioError BadAddress(string name) => new(400, 21205, $"{name} is not a valid URL");

    public static TwilioError BadLabel { get; } =
        new(400, 16024, "Invalid Label: at most 128 characters, not shaped like a Call SID, and without a slash");

    public static TwilioError LabelTaken { get; } = new(400, 16025, "This Label is already used in the conference");

    /// <summary>The answer that a fault wants.</summary>
    public static WireReply Injected(int status)
    {
        int code = status switch { 401 => 20003, 404 => 20404, 429 => 20429, 400 => 20001, _ => 20500 };
        return new TwilioError(status, code, string.Create(CultureInfo.InvariantCulture, $"The emulator was told to answer {status}.")).Reply();
    }

    public static TwilioError Of(Refusal refusal, string path) => refusal switch
    {
        Refusal.LegEnded or Refusal.LegNotAnswered or Refusal.NoAudioYet => NotInProgress,
        Refusal.ConferenceFull => Invalid("the conference has reached its MaxParticipants"),
        Refusal.AlreadyRecording => Invalid("it is being recorded already"),
        _ => NotFound(path),
    };

    public JsonObject Json => new()
    {
        ["code"] = Code,
        ["message"] = Message,
        ["more_info"] = string.Create(CultureInfo.InvariantCulture, $"https://www.twilio.com/docs/errors/{Code}"),
        ["status"] = Status,
    };

    public WireReply Reply() => WireReply.Of(Status, Json);
}
