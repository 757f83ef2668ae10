using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/phone_numbers</c>: the numbers of the account, as its options have them.</summary>
internal sealed class PhoneNumberEndpoints(TelnyxAccount account)
{
    public IEnumerable<TelnyxRoute> Routes => [new TelnyxRoute("GET", "phone_numbers", "list_phone_numbers", List)];

    /// <summary>Telnyx compares digits: a filter with anything else in it, a plus sign too, finds nothing.</summary>
    private WireReply List(TelnyxCommand command)
    {
        string? digits = command.Request.Parameter("filter[phone_number]");
        string? connection = command.Request.Parameter("filter[connection_id]");
        IEnumerable<EmulatorPhoneNumber> found = account.PhoneNumbers.Where(number =>
            (digits is null || number.Number[1..].Contains(digits, StringComparison.Ordinal)) && (connection is null || number.ConnectionId == connection));
        return TelnyxReply.List(command, [.. found], ToJson);
    }

    private static JsonObject ToJson(EmulatorPhoneNumber number) => new()
    {
        ["record_type"] = "phone_number",
        ["id"] = number.Number[1..],
        ["phone_number"] = number.Number,
        ["status"] = "active",
        ["connection_id"] = number.ConnectionId ?? string.Empty,
    };
}
