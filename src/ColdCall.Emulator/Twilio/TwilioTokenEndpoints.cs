using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Tokens</c>: servers that help browsers to find each other. Here all are on one machine, and none is needed.</summary>
internal sealed class TwilioTokenEndpoints(TwilioAccount account, IdSource ids)
{
    private const int Day = 86_400;

    public IEnumerable<TwilioRoute> Routes => [new TwilioRoute("POST", "Tokens", "CreateToken", Create)];

    private WireReply Create(TwilioCommand command) => WireReply.Of(201, new JsonObject
    {
        ["account_sid"] = account.Sid,
        ["username"] = ids.Hex(32),
        ["password"] = ids.Hex(32),
        ["ttl"] = command.Form.Whole("Ttl", Day, 1, Day).ToString(CultureInfo.InvariantCulture),
        ["ice_servers"] = new JsonArray(),
        ["date_created"] = TwilioTime.Text(command.Now),
        ["date_updated"] = TwilioTime.Text(command.Now),
    });
}
