using System.Text.Json;
using ColdCall;

namespace QuickStart.Doctor.Telnyx;

/// <summary>The number that people see: whether it is the account's, and leads back to the application.</summary>
internal sealed class CallerNumberCheck(TelnyxAccount account, TelnyxReads reads)
{
    private const string Setting = $"{TelnyxAccount.Section}:From";
    private const string Page = "Telnyx portal, 'Numbers', 'My Numbers'";

    public async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        // The settings have been validated: what is there is a number.
        if (!PhoneNumber.TryParse(account.Options.From, out PhoneNumber? number))
            return Finding.Warn($"{Setting} is not set, so every dial has to name a number", $"Set it to one of your numbers in E.164 form, as in +12025550100: {Page}.");
        if (!account.IsOpen) return TelnyxAccount.NotOpen;
        (bool listed, JsonElement? found) = await FindAsync(number, cancellationToken);
        if (!listed) return Finding.Skip($"{number}; the numbers of the account cannot be read with this key");
        if (found is { } own) return Judge(number, own);
        return await IsVerifiedAsync(number, cancellationToken) ? Finding.Ok($"{number}, verified as a caller of this account") : Finding.Warn(
            $"{number} is none of this account's numbers",
            $"Buy it or choose another: {Page}, and set {Setting}. "
            + "If it is yours elsewhere, have Telnyx verify it: POST /v2/verified_numbers. Calls that show any other number are refused.");
    }

    /// <summary>By its digits alone, as Telnyx documents the filter; and by the whole number, as others are seen to ask.</summary>
    private async Task<(bool Listed, JsonElement? Found)> FindAsync(PhoneNumber number, CancellationToken cancellationToken)
    {
        bool listed = false;
        foreach (string filter in (string[])[number.Value[1..], Uri.EscapeDataString(number.Value)])
        {
            (_, JsonElement? data) = await reads.GetAsync($"phone_numbers?filter[phone_number]={filter}&page[size]=250", cancellationToken);
            if (data is not { ValueKind: JsonValueKind.Array } numbers) continue;
            listed = true;
            JsonElement own = numbers.EnumerateArray().FirstOrDefault(each => each.Text("phone_number") == number.Value);
            if (own.ValueKind == JsonValueKind.Object) return (listed, own);
        }

        return (listed, null);
    }

    private async Task<bool> IsVerifiedAsync(PhoneNumber number, CancellationToken cancellationToken)
    {
        (_, JsonElement? verified) = await reads.GetAsync($"verified_numbers/{Uri.EscapeDataString(number.Value)}", cancellationToken);
        return verified?.Text("verified_at") is not null;
    }

    private Finding Judge(PhoneNumber number, JsonElement own)
    {
        if (own.Text("status") is { } status and not "active")
            return Finding.Warn($"{number} is the account's, but its status is {status}", $"Wait until it is active, or choose another: {Page}.");
        if (own.Text("connection_id") == account.Options.ConnectionId) return Finding.Ok($"{number}, assigned to the application");
        return Finding.Warn(
            $"{number} is the account's, but not assigned to the application, so who calls back is not heard",
            $"Choose the application as its connection: {Page}, the number, 'Voice'.");
    }
}
