namespace ColdCall.Telnyx.Tests.Contract;

internal static class ConferenceOperations
{
    private const string Id = "6a09cdc3-8948-47f0-aa62-74ac943d6c58";

    public static IEnumerable<Operation> All => [.. Conferences, .. Participants, .. Sound, .. Recordings];

    private static IEnumerable<Operation> Conferences =>
    [
        new("ListConferences", (telnyx, fill, token) => telnyx.Conferences.ListAsync(fill.Query<ListConferencesRequest>(), token).ToListAsync(token).AsTask()),
        new("CreateConference", (telnyx, fill, token) => telnyx.Conferences.CreateAsync(fill.Of<CreateConferenceRequest>(), token)),
        new("RetrieveConference", (telnyx, _, token) => telnyx.Conferences.GetAsync(Id, token)),
        new("JoinConference", (telnyx, fill, token) => telnyx.Conferences.JoinAsync(Id, fill.Of<JoinConferenceRequest>(), token)),
        new("LeaveConference", (telnyx, fill, token) => telnyx.Conferences.LeaveAsync(Id, fill.Of<LeaveConferenceRequest>(), token)),
        new("UpdateConference", (telnyx, fill, token) => telnyx.Conferences.UpdateAsync(Id, fill.Of<UpdateConferenceRequest>(), token)),
        new("EndConference", (telnyx, fill, token) => telnyx.Conferences.EndAsync(Id, fill.Of<EndConferenceRequest>(), token)),
    ];

    private static IEnumerable<Operation> Participants =>
    [
        new("ListConferenceParticipants", (telnyx, fill, token) => telnyx.Conferences.ListParticipantsAsync(Id, fill.Query<ListParticipantsRequest>(), token).ToListAsync(token).AsTask()),
        new("RetrieveConferenceParticipant", (telnyx, _, token) => telnyx.Conferences.GetParticipantAsync(Id, "p-1", token)),
        new("UpdateConferenceParticipant", (telnyx, fill, token) => telnyx.Conferences.UpdateParticipantAsync(Id, "p-1", fill.Of<UpdateParticipantRequest>(), token)),
        new("MuteConferenceParticipants", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.MuteAsync(Id, fill.Of<ParticipantsRequest>(), token)
            : telnyx.Conferences.MuteAllAsync(Id, token)),
        new("UnmuteConferenceParticipants", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.UnmuteAsync(Id, fill.Of<ParticipantsRequest>(), token)
            : telnyx.Conferences.UnmuteAllAsync(Id, token)),
        new("HoldConferenceParticipants", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.HoldAsync(Id, fill.Of<HoldParticipantsRequest>(), token)
            : telnyx.Conferences.HoldAllAsync(Id, fill.Of<HoldAllRequest>(), token)),
        new("UnholdConferenceParticipants", (telnyx, fill, token) => telnyx.Conferences.UnholdAsync(Id, fill.Of<ParticipantsRequest>(), token)),
    ];

    private static IEnumerable<Operation> Sound =>
    [
        new("PlayConferenceAudio", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.PlayAsync(Id, fill.Of<PlayToParticipantsRequest>(), token)
            : telnyx.Conferences.PlayToAllAsync(Id, fill.Of<PlayToAllRequest>(), token)),
        new("SpeakTextToConference", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.SpeakAsync(Id, fill.Of<SpeakToParticipantsRequest>(), token)
            : telnyx.Conferences.SpeakToAllAsync(Id, fill.Of<SpeakToAllRequest>(), token)),
        new("StopConferenceAudio", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.StopPlaybackAsync(Id, fill.Of<ParticipantsRequest>(), token)
            : telnyx.Conferences.StopPlaybackToAllAsync(Id, token)),
        new("ConferenceGatherUsingAudio", (telnyx, fill, token) => telnyx.Conferences.GatherUsingAudioAsync(Id, fill.Of<GatherUsingAudioInConferenceRequest>(), token)),
        new("ConferenceSendDTMF", (telnyx, fill, token) => NamesLegs(fill)
            ? telnyx.Conferences.SendDtmfAsync(Id, fill.Of<SendDtmfToParticipantsRequest>(), token)
            : telnyx.Conferences.SendDtmfToAllAsync(Id, fill.Of<SendDtmfToAllRequest>(), token)),
    ];

    private static IEnumerable<Operation> Recordings =>
    [
        new("StartConferenceRecording", (telnyx, fill, token) => telnyx.Conferences.StartRecordingAsync(Id, fill.Of<StartConferenceRecordingRequest>(), token)),
        new("PauseConferenceRecording", (telnyx, fill, token) => telnyx.Conferences.PauseRecordingAsync(Id, fill.Of<ConferenceRecordingRequest>(), token)),
        new("ResumeConferenceRecording", (telnyx, fill, token) => telnyx.Conferences.ResumeRecordingAsync(Id, fill.Of<ConferenceRecordingRequest>(), token)),
        new("StopConferenceRecording", (telnyx, fill, token) => telnyx.Conferences.StopRecordingAsync(Id, fill.Of<StopConferenceRecordingRequest>(), token)),
    ];

    // Acting on everybody is a member of its own.
    private static bool NamesLegs(Filler fill) => fill.Has("call_control_ids");
}
