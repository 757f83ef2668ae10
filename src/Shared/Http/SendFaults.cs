namespace ColdCall.Http;

/// <summary>Judges what a request did that got no answer, or not all of it.</summary>
internal static class SendFaults
{
    /// <summary>The error that callers see.</summary>
    /// <param name="what">The provider and the command.</param>
    /// <param name="content">The body, which knows whether its sending began; null for a request without one.</param>
    /// <param name="fault">What was thrown.</param>
    public static ProviderException Judge((string Provider, string Command) what, CommandContent? content, Exception fault)
    {
        bool sent = content is { SendingBegan: true } or null && !FailedToConnect(fault);
        return sent
            ? new ProviderException(what.Provider, what.Command, CommandCertainty.Unknown, SentProblem(fault), fault) { IsTransient = true }
            : new ProviderException(what.Provider, what.Command, CommandCertainty.NotSent, "no connection could be made", fault) { IsTransient = true };
    }

    private static bool FailedToConnect(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    private static string SentProblem(Exception fault) =>
        fault is OperationCanceledException ? "no answer in time" : "the connection broke before the answer was complete";
}
