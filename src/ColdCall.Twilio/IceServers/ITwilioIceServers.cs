namespace ColdCall.Twilio;

/// <summary>Twilio's STUN and TURN servers, for browser phones that are not Twilio's own.</summary>
/// <remarks>Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioIceServers
{
    /// <summary>Makes credentials for the servers (<c>POST /Tokens.json</c>).</summary>
    /// <param name="request">How long they are good; null for a day.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The servers and the credentials.</returns>
    Task<TwilioIceToken> CreateTokenAsync(CreateIceTokenRequest? request = null, CancellationToken cancellationToken = default);
}
