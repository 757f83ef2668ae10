using System.Text.Json.Serialization;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx;

/// <summary>How live speech is recognized, in the form of one engine: each has a record of its own, Deepgram one for each model.</summary>
[JsonConverter(typeof(TranscriptionEngineConfigConverter))]
public abstract record TranscriptionEngineConfig
{
    private protected TranscriptionEngineConfig()
    {
    }

    /// <summary>The engine, as each form says it by itself.</summary>
    /// <value>Set it only to call the engine by an old name.</value>
    public abstract TranscriptionEngine TranscriptionEngine { get; init; }
}
