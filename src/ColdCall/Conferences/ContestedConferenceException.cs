namespace ColdCall.Conferences;

/// <summary>A conference was changed by others all the time, so that nothing could be saved. The store itself works.</summary>
internal sealed class ContestedConferenceException(string message) : StoreUnavailableException(message);
