using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.IceServers;

/// <inheritdoc cref="ITwilioIceServers" />
internal sealed class TwilioIceServers(TwilioTransport transport) : ITwilioIceServers
{
    public Task<TwilioIceToken> CreateTokenAsync(CreateIceTokenRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            Exchanges.Post(("create ICE token", CommandKind.Idempotent, "Tokens.json"), request),
            TwilioJson.Default.TwilioIceToken,
            cancellationToken);
}
