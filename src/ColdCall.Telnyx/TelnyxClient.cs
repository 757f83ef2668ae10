using ColdCall.Telnyx.Calls;
using ColdCall.Telnyx.Conferences;
using ColdCall.Telnyx.Connections;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.TelephonyCredentials;

namespace ColdCall.Telnyx;

/// <inheritdoc cref="ITelnyxClient" />
internal sealed class TelnyxClient(TelnyxTransport transport) : ITelnyxClient
{
    public ITelnyxCalls Calls { get; } = new TelnyxCalls(transport);

    public ITelnyxConferences Conferences { get; } = new TelnyxConferences(transport);

    public ITelnyxConnections Connections { get; } = new TelnyxConnections(transport);

    public ITelnyxTelephonyCredentials TelephonyCredentials { get; } = new TelnyxTelephonyCredentials(transport);
}
