using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Dialer.Calls;
using Dialer.Hosting;

namespace Dialer.Live;

/// <summary>The streams of all agents in this run of the application.</summary>
internal sealed class EventStreams
{
    private static readonly string Empty = JsonSerializer.Serialize(new Nothing(), DialerJsonContext.Default.Nothing);
    private readonly ConcurrentDictionary<string, AgentStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Tells the ids of this run from those of every other.</summary>
    private readonly string _epoch = RandomNumberGenerator.GetHexString(8, lowercase: true);

    public AgentStream Of(string clientId) => _streams.GetOrAdd(clientId, static (_, epoch) => new AgentStream(epoch), _epoch);

    public void TellCall(string clientId, CallView call) => Of(clientId).Publish("call", JsonSerializer.Serialize(call, DialerJsonContext.Default.CallView));

    public void TellLogChanged() => TellAll("calls");

    public void TellContactsChanged() => TellAll("contacts");

    private void TellAll(string type)
    {
        foreach (AgentStream stream in _streams.Values) stream.Publish(type, Empty);
    }
}
