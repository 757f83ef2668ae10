namespace ColdCall;

/// <summary>There is no conference, or no participant, of the id that was given.</summary>
public sealed class ConferenceNotFoundException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="id">The id that was not found.</param>
    public ConferenceNotFoundException(string id) : base($"'{id}' is not known here. It was never opened, or it was purged after its retention time.") => Id = id;

    /// <summary>The id that was not found.</summary>
    public string Id { get; }
}
