namespace ColdCall.Twilio;

/// <summary>The typed client of Twilio's voice API (2010-04-01), for one account. Thread-safe; a singleton.</summary>
/// <remarks>
/// Registered by <c>AddTwilioClient</c>; further accounts are keyed services under their names. The credentials and the address are read at every
/// request, so a changed configuration needs no restart. One attempt lasts 5 seconds at most, and a request with its repeats 10 seconds.
/// </remarks>
public interface ITwilioClient
{
    /// <summary>Commands about single calls.</summary>
    ITwilioCalls Calls { get; }

    /// <summary>Commands about conferences.</summary>
    ITwilioConferences Conferences { get; }

    /// <summary>Commands about the participants of conferences.</summary>
    ITwilioParticipants Participants { get; }

    /// <summary>The account's recordings, and their files.</summary>
    ITwilioRecordings Recordings { get; }

    /// <summary>Recordings of single calls.</summary>
    ITwilioCallRecordings CallRecordings { get; }

    /// <summary>Recordings of conferences.</summary>
    ITwilioConferenceRecordings ConferenceRecordings { get; }

    /// <summary>TwiML Apps.</summary>
    ITwilioApplications Applications { get; }

    /// <summary>Servers for browser phones that are not Twilio's own.</summary>
    ITwilioIceServers IceServers { get; }
}
