using ColdCall.Telnyx.CallControlApplications;
using ColdCall.Telnyx.CallEvents;
using ColdCall.Telnyx.Calls;
using ColdCall.Telnyx.Conferences;
using ColdCall.Telnyx.Connections;
using ColdCall.Telnyx.CredentialConnections;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Recordings;
using ColdCall.Telnyx.RecordingTranscriptions;
using ColdCall.Telnyx.TelephonyCredentials;

namespace ColdCall.Telnyx;

/// <inheritdoc cref="ITelnyxClient" />
internal sealed class TelnyxClient(TelnyxTransport transport) : ITelnyxClient
{
    public ITelnyxCalls Calls { get; } = new TelnyxCalls(transport);

    public ITelnyxConferences Conferences { get; } = new TelnyxConferences(transport);

    public ITelnyxConnections Connections { get; } = new TelnyxConnections(transport);

    public ITelnyxTelephonyCredentials TelephonyCredentials { get; } = new TelnyxTelephonyCredentials(transport);

    public ITelnyxCredentialConnections CredentialConnections { get; } = new TelnyxCredentialConnections(transport);

    public ITelnyxCallControlApplications CallControlApplications { get; } = new TelnyxCallControlApplications(transport);

    public ITelnyxRecordings Recordings { get; } = new TelnyxRecordings(transport);

    public ITelnyxRecordingTranscriptions RecordingTranscriptions { get; } = new TelnyxRecordingTranscriptions(transport);

    public ITelnyxCallEvents CallEvents { get; } = new TelnyxCallEvents(transport);
}
