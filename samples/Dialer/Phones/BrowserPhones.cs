using ColdCall;
using Dialer.Calls;
using Dialer.Hosting;

namespace Dialer.Phones;

/// <summary>Lets agents' browsers register as phones.</summary>
internal sealed class BrowserPhones(IConferenceDialer dialer, ProviderEmulator emulator, CallDefaults defaults)
{
    public PhoneAnswer Describe() => new(defaults.Provider, emulator.RtcHost, emulator.BridgeAddress.ToString(), emulator.Address.ToString());

    public async Task<TokenAnswer> TokenAsync(string clientId, CancellationToken cancellationToken)
    {
        BrowserToken token = await dialer.CreateBrowserTokenAsync(clientId, defaults.Provider, cancellationToken: cancellationToken);
        return new TokenAnswer(token.Provider, token.Identity, token.Token, token.ExpiresAt, emulator.RtcHost, []);
    }
}
