namespace KillNode;

/// <summary>Below a provider's client: sees each command before it leaves, and after the provider has acted but nobody has read its answer.</summary>
internal sealed class KillingHandler(KillSwitch kill, Sightings seen) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        KillPoint? command = CommandOf(request, body);
        bool isVictims = command == KillPoint.TenDials && kill.IsVictim(body);
        if (isVictims) kill.Reach(KillPoint.IntentStored);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            // Also when the connection broke: then the command was lost with the process.
            if (isVictims)
            {
                kill.Reach(KillPoint.DialSent);
                seen.VictimsDialWasAnswered = true;
            }

            if (command is { } point) kill.Reach(point);
            if (command is KillPoint.EndSent) kill.Reach(KillPoint.StoppingEverything);
        }
    }

    /// <summary>The point that a command has to do with.</summary>
    private static KillPoint? CommandOf(HttpRequestMessage request, string body)
    {
        if (request.Method != HttpMethod.Post) return null;
        string path = request.RequestUri!.AbsolutePath;
        bool EndsWith(string end) => path.EndsWith(end, StringComparison.Ordinal);
        bool Says(string text) => body.Contains(text, StringComparison.Ordinal);
        return path switch
        {
            _ when EndsWith("/v2/calls") || EndsWith("/Participants.json") => KillPoint.TenDials,
            _ when EndsWith("/actions/join") => KillPoint.JoinSent,
            _ when EndsWith("/actions/mute") || Says("Muted=true") => KillPoint.MuteSent,
            _ when EndsWith("/actions/end") || (path.Contains("/Conferences/", StringComparison.Ordinal) && Says("Status=completed")) => KillPoint.EndSent,
            _ when EndsWith("/actions/hangup") || (path.Contains("/Calls/", StringComparison.Ordinal) && Says("Status=")) => KillPoint.StoppingEverything,
            _ => null,
        };
    }
}
