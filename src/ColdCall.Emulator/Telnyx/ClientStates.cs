using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A command may bring a new client state and address for its leg.</summary>
internal static class ClientStates
{
    /// <summary>They must be in place before the events of the act are written, and must not change if the act is refused.</summary>
    public static T With<T>(Leg leg, Fields body, Func<T> act)
    {
        TelnyxLeg details = TelnyxAccount.DetailsOf(leg);
        (string? state, string? url) = (details.ClientState, details.WebhookUrl);
        details.ClientState = body.Text("client_state") ?? state;
        details.WebhookUrl = body.Text("webhook_url") ?? url;
        try
        {
            return act();
        }
        catch (RefusedException)
        {
            (details.ClientState, details.WebhookUrl) = (state, url);
            throw;
        }
    }

    public static void With(Leg leg, Fields body, Action act) => With(leg, body, () =>
    {
        act();
        return true;
    });
}
