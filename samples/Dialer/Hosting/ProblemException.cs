namespace Dialer.Hosting;

/// <summary>Why a request is not answered as it was meant to be; it becomes the problem+json that the caller gets.</summary>
internal sealed class ProblemException(int status, string name, string title, string detail, string? conferenceId = null) : Exception(detail)
{
    public int Status => status;

    /// <summary>Names the kind of problem for programs; it does not change.</summary>
    public string Type => $"/problems/{name}";

    public string Title => title;

    /// <summary>The call that is in the way; null if it is none.</summary>
    public string? ConferenceId => conferenceId;
}
