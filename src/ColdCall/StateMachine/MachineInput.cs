using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>Something the state machine is told. Everything that can change a conference is one of these.</summary>
internal abstract record MachineInput
{
    /// <summary>
    /// The application asks to dial. <see cref="Fingerprint"/> is the digest of the request; <see cref="TakesNumber"/> says whether the number is to be this
    /// conference's alone, <see cref="Places"/> what it takes up within the limits of legs.
    /// </summary>
    internal sealed record DialAsked(DialRequest Request, string Fingerprint, bool TakesNumber = false) : MachineInput
    {
        public IReadOnlyList<string> Places { get; init; } = [];
    }

    /// <summary>The application asks for mute or its end.</summary>
    internal sealed record MuteAsked(int Participant, bool Muted) : MachineInput;

    /// <summary>The application asks for hold or its end.</summary>
    internal sealed record HoldAsked(int Participant, bool OnHold) : MachineInput;

    /// <summary>The application asks to give a supervisor another role.</summary>
    internal sealed record SuperviseAsked(int Participant, Supervision Supervision) : MachineInput;

    /// <summary>The application asks to play a sound file to one participant, or to everybody.</summary>
    internal sealed record AnnounceAsked(int? Participant, Uri Audio) : MachineInput;

    /// <summary>The application asks to answer a leg that came to us. <see cref="Fingerprint"/> is the digest of the request.</summary>
    internal sealed record AnswerAsked(AnswerRequest Request, string Fingerprint) : MachineInput;

    /// <summary>The application asks for a recording to stand like this.</summary>
    internal sealed record RecordingAsked(RecordingWish Wish) : MachineInput;

    /// <summary>The application asks to remove one participant.</summary>
    internal sealed record RemoveAsked(int Participant) : MachineInput;

    /// <summary>The application, or its shutdown, asks to end the conference.</summary>
    internal sealed record EndAsked(ConferenceEndCause Cause) : MachineInput;

    /// <summary>The provider told something. <see cref="Participant"/> is set if its tag was verified.</summary>
    internal sealed record EventReceived(ProviderEvent Event, int? Participant) : MachineInput;

    /// <summary>A command was answered, refused, or its outcome is unknown.</summary>
    internal sealed record CommandAnswered(string CommandId, CommandOutcome Outcome) : MachineInput;

    /// <summary>
    /// The provider's list of live legs. <see cref="ListedLeg.Participant"/> is set where a tag of this conference was verified; a dial of unknown
    /// outcome would be on it only if <see cref="ShowsUnknown"/>.
    /// </summary>
    internal sealed record LegsListed(string CommandId, IReadOnlyList<ListedLeg> Legs, bool ShowsUnknown = true) : MachineInput;

    /// <summary>The provider's list of the saved recordings of this conference.</summary>
    internal sealed record RecordingsListed(string CommandId, IReadOnlyList<Recording> Recordings) : MachineInput;

    /// <summary>Only these processes are alive: nobody sends what others owed, or records its answer, unless it is taken over.</summary>
    internal sealed record OwnersGone(IReadOnlyList<string> Alive) : MachineInput;

    /// <summary>Time has passed.</summary>
    internal sealed record TimePassed : MachineInput;
}
