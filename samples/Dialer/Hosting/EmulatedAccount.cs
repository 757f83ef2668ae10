using System.Text.Json;
using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>Where an emulator is, and what its accounts at both providers are accessed with.</summary>
internal sealed record EmulatedAccount
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The root of everything that it serves.</summary>
    public required Uri Address { get; init; }

    public required string TelnyxApiKey { get; init; }

    public required string TelnyxPublicKey { get; init; }

    public required string TwilioAccountSid { get; init; }

    public required string TwilioAuthToken { get; init; }

    public required string TwilioApiKeySid { get; init; }

    public required string TwilioApiKeySecret { get; init; }

    /// <summary>Of an emulator in this process.</summary>
    public static EmulatedAccount Of(EmulatorServer server) => new()
    {
        Address = server.Address,
        TelnyxApiKey = server.TelnyxApiKey,
        TelnyxPublicKey = server.TelnyxPublicKey,
        TwilioAccountSid = server.TwilioAccountSid,
        TwilioAuthToken = server.TwilioAuthToken,
        TwilioApiKeySid = server.TwilioApiKeySid,
        TwilioApiKeySecret = server.TwilioApiKeySecret,
    };

    /// <summary>Of an emulator that runs by itself: it says its keys to whoever is on this machine.</summary>
    /// <exception cref="StartRefusedException">There is none.</exception>
    public static async Task<EmulatedAccount> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        try
        {
            using JsonDocument keys = JsonDocument.Parse(await http.GetStringAsync(new Uri("_emulator/keys", UriKind.Relative), cancellationToken));
            JsonElement telnyx = keys.RootElement.GetProperty("telnyx");
            JsonElement twilio = keys.RootElement.GetProperty("twilio");
            JsonProperty apiKey = twilio.GetProperty("api_keys").EnumerateObject().First();
            return new EmulatedAccount
            {
                Address = address,
                TelnyxApiKey = new EmulatorOptions().TelnyxApiKey!,
                TelnyxPublicKey = telnyx.GetProperty("public_key").GetString()!,
                TwilioAccountSid = twilio.GetProperty("account_sid").GetString()!,
                TwilioAuthToken = twilio.GetProperty("auth_token").GetString()!,
                TwilioApiKeySid = apiKey.Name,
                TwilioApiKeySecret = apiKey.Value.GetString()!,
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new StartRefusedException($"No emulator answers at {address} ({fault.Message}) Start samples/EmulatorHost there, or leave Dialer:EmulatorAddress out for the one inside.", fault);
        }
    }
}
