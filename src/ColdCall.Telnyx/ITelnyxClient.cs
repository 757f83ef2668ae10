namespace ColdCall.Telnyx;

/// <summary>The typed client of Telnyx Call Control (API v2), for one account. Thread-safe; a singleton.</summary>
/// <remarks>
/// Registered by <c>AddTelnyx</c>, or alone by <c>AddTelnyxClient</c>; further accounts are keyed services under their names. The key, the
/// address and the region are read at every request, so a changed configuration needs no restart. One attempt lasts 5 seconds at most, and
/// a request with its repeats 10 seconds.
/// </remarks>
public interface ITelnyxClient
{
    /// <summary>Commands about single legs.</summary>
    ITelnyxCalls Calls { get; }

    /// <summary>Commands about conferences.</summary>
    ITelnyxConferences Conferences { get; }

    /// <summary>Reads about connections.</summary>
    ITelnyxConnections Connections { get; }

    /// <summary>The SIP users of agents' browsers, and the tokens they register with.</summary>
    ITelnyxTelephonyCredentials TelephonyCredentials { get; }

    /// <summary>The connections that those SIP users belong to.</summary>
    ITelnyxCredentialConnections CredentialConnections { get; }

    /// <summary>The applications that dial.</summary>
    ITelnyxCallControlApplications CallControlApplications { get; }

    /// <summary>Recordings and their files.</summary>
    ITelnyxRecordings Recordings { get; }

    /// <summary>Texts of recordings.</summary>
    ITelnyxRecordingTranscriptions RecordingTranscriptions { get; }

    /// <summary>The commands and events that Telnyx remembers.</summary>
    ITelnyxCallEvents CallEvents { get; }
}
