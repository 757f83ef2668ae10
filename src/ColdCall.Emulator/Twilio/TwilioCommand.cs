using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>One request on its way through Twilio's face.</summary>
internal sealed record TwilioCommand(WireRequest Request, TwilioForm Form, IReadOnlyList<string> Path, DateTimeOffset Now)
{
    /// <summary>The first value of the path: the sid.</summary>
    public string Sid => Path[0];

    public TwilioErrorException NotFound => new(TwilioError.NotFound(Request.Path));
}
