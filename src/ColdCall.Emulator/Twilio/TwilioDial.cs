using ColdCall.Emulator.Core;
using ColdCall.Emulator.Twilio.Twiml;

namespace ColdCall.Emulator.Twilio;

/// <summary>Turns the fields of a dial into an order for the exchange: the same for a call and for a participant.</summary>
internal static class TwilioDial
{
    /// <summary>Twilio rings a little longer than it is told.</summary>
    private static readonly TimeSpan Buffer = TimeSpan.FromSeconds(5);

    public static DialOrder Read(TwilioCommand command, TwilioAccount account, TwilioLeg details, string sid)
    {
        TwilioForm form = command.Form;
        string to = form.Text("To") ?? throw Refused(21201, "No 'To' number is specified");
        string from = form.Text("From") ?? throw Refused(21213, "A 'From' number is required");
        if (!IsDestination(to)) throw Refused(21211, $"The 'To' number {to} is not a valid phone number.");
        if (to == from) throw Refused(21211, "'To' and 'From' must not be the same number.");
        if (to.StartsWith('+') && !IsNumber(from)) throw Refused(21212, $"The 'From' number {from} is not a valid phone number.");
        return new DialOrder
        {
            Handle = sid,
            ConnectionId = account.Sid,
            From = from,
            To = to,
            Details = details,
            RingTime = TimeSpan.FromSeconds(form.Whole("Timeout", 60, 5, 600)) + Buffer,
            TimeLimit = TimeSpan.FromSeconds(form.Whole("TimeLimit", 14_400, 1, 86_400)),
            DetectMachine = IsDetecting(form),
            RingsSipUsers = false,
        };
    }

    public static TwilioLeg Details(TwilioCommand command, string amdCallback, IdSource ids, TwimlSource? instructions = null)
    {
        TwilioForm form = command.Form;
        return new TwilioLeg
        {
            Origin = command.Request.Origin,
            Instructions = instructions,
            ApplicationSid = instructions is null ? null : form.Text("ApplicationSid"),
            Label = Label(form.Text("Label")),
            StatusCallback = form.Callback("StatusCallback", "completed"),
            AmdCallback = IsDetecting(form) ? form.Callback(amdCallback) : null,
            WaitsForGreeting = form.Text("MachineDetection") is "DetectMessageEnd",
            Recording = form.Flag("Record") == true ? TwilioRecordingOrder.Read(command, "RecordingStatusCallback", "OutboundAPI", ids) : null,
        };
    }

    private static bool IsDetecting(TwilioForm form) => form.Choice("MachineDetection", "Enable", "DetectMessageEnd", "none") is "Enable" or "DetectMessageEnd";

    /// <exception cref="TwilioErrorException">It may not be a label.</exception>
    public static string? Label(string? label) =>
        label is null || (label.Length <= 128 && !TwilioSid.Is("CA", label) && !label.Contains('/', StringComparison.Ordinal) && !label.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            ? label
            : throw new TwilioErrorException(TwilioError.BadLabel);

    private static bool IsDestination(string to) => IsNumber(to)
        || PhoneBook.IsSip(to) || PhoneBook.ClientOf(to) is { Length: > 0 } || to.StartsWith("app:AP", StringComparison.Ordinal);

    public static bool IsNumber(string text) => text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] is >= '1' and <= '9' && text.Skip(1).All(char.IsAsciiDigit);

    private static TwilioErrorException Refused(int code, string message) => new(new TwilioError(400, code, message));
}
