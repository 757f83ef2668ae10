using ColdCall;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>One of the things that can be done to a participant.</summary>
internal sealed record CallControl(string Name, string Opposite, string Message, Func<IConferenceDialer, ParticipantId, CancellationToken, Task<Participant>> ApplyAsync)
{
    private static readonly CallControl[] All =
    [
        new("mute", "unmute", "The participant is muted.", (dialer, participant, token) => dialer.MuteAsync(participant, token)),
        new("unmute", "mute", "The participant is heard again.", (dialer, participant, token) => dialer.UnmuteAsync(participant, token)),
        new("hold", "unhold", "The participant is on hold.", (dialer, participant, token) => dialer.HoldAsync(participant, token)),
        new("unhold", "hold", "The participant is off hold.", (dialer, participant, token) => dialer.UnholdAsync(participant, token)),
    ];

    public static CallControl? Named(string name) => Array.Find(All, control => control.Name == name);

    /// <summary>Older clients say again what the address says, as an action with a value; it has to mean the same.</summary>
    public void RefuseContradiction(ControlRequest request)
    {
        string action = request.Action ?? Name;
        string meant = request.Value == false ? Named(action)?.Opposite ?? action : action;
        if (meant != Name) throw Problem.Invalid($"The body asks for '{meant}', the address for '{Name}'. Leave action and value out, or let them say the same.");
    }
}
