namespace ColdCall.Emulator.Media;

/// <summary>The far end of a line, seen from the bridge: a phone on a page, or a browser behind a provider's signalling.</summary>
internal interface ILineEnd
{
    /// <summary><c>phone</c> or <c>agent</c>.</summary>
    string Kind { get; }

    /// <summary>True while a person may take time to answer the offer.</summary>
    bool IsRinging { get; }

    /// <summary>How long the end may take to come back after <see cref="Reconnect"/>.</summary>
    TimeSpan ReturnsWithin => TimeSpan.FromSeconds(10);

    /// <summary>Brings the bridge's offer to the end; its answer comes by <see cref="MediaLine.EndAnswered"/>.</summary>
    void Offer(string sdp, int take, DateTimeOffset now);

    /// <summary>Brings the bridge's answer to the end that offered.</summary>
    void Answer(string sdp, DateTimeOffset now);

    /// <summary>What the end has leads nowhere any more: the line has to be started again.</summary>
    void Reconnect(DateTimeOffset now);
}
