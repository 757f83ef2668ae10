namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Every operation that our client knows.</summary>
internal static class AllOperations
{
    private const string Digits = "0123456789abcdef0123456789abcdef";
    private const string Call = "CA" + Digits;
    private const string Conference = "CF" + Digits;
    private const string Recording = "RE" + Digits;
    private const string Application = "AP" + Digits;

    public static IReadOnlyList<Operation> List { get; } =
    [
        new("CreateCall", (twilio, fill, token) => twilio.Calls.CreateAsync(fill.Of<CreateCallRequest>(), token)),
        new("ListCall", (twilio, fill, token) => twilio.Calls.ListAsync(fill.Of<ListCallsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchCall", (twilio, _, token) => twilio.Calls.GetAsync(Call, token)),
        new("UpdateCall", (twilio, fill, token) => twilio.Calls.UpdateAsync(Call, fill.Of<UpdateCallRequest>(), token)),
        new("DeleteCall", (twilio, _, token) => twilio.Calls.DeleteAsync(Call, token)),
        new("ListCallEvent", (twilio, _, token) => twilio.Calls.ListEventsAsync(Call, token).ToListAsync(token).AsTask()),
        new("ListConference", (twilio, fill, token) => twilio.Conferences.ListAsync(fill.Of<ListConferencesRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchConference", (twilio, _, token) => twilio.Conferences.GetAsync(Conference, token)),
        new("UpdateConference", (twilio, fill, token) => twilio.Conferences.UpdateAsync(Conference, fill.Of<UpdateConferenceRequest>(), token)),
        new("CreateParticipant", (twilio, fill, token) => twilio.Participants.CreateAsync(Conference, fill.Of<CreateParticipantRequest>(), token)),
        new("ListParticipant", (twilio, fill, token) => twilio.Participants.ListAsync(Conference, fill.Of<ListParticipantsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchParticipant", (twilio, _, token) => twilio.Participants.GetAsync(Conference, Call, token)),
        new("UpdateParticipant", (twilio, fill, token) => twilio.Participants.UpdateAsync(Conference, Call, fill.Of<UpdateParticipantRequest>(), token)),
        new("DeleteParticipant", (twilio, _, token) => twilio.Participants.DeleteAsync(Conference, Call, token)),
        new("CreateCallRecording", (twilio, fill, token) => twilio.CallRecordings.CreateAsync(Call, fill.Of<StartCallRecordingRequest>(), token)),
        new("ListCallRecording", (twilio, fill, token) => twilio.CallRecordings.ListAsync(Call, fill.Of<ListPartRecordingsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchCallRecording", (twilio, _, token) => twilio.CallRecordings.GetAsync(Call, Recording, token)),
        new("UpdateCallRecording", (twilio, fill, token) => twilio.CallRecordings.UpdateAsync(Call, Recording, fill.Of<UpdateRecordingRequest>(), token)),
        new("DeleteCallRecording", (twilio, _, token) => twilio.CallRecordings.DeleteAsync(Call, Recording, token)),
        new("ListConferenceRecording", (twilio, fill, token) => twilio.ConferenceRecordings.ListAsync(Conference, fill.Of<ListPartRecordingsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchConferenceRecording", (twilio, _, token) => twilio.ConferenceRecordings.GetAsync(Conference, Recording, token)),
        new("UpdateConferenceRecording", (twilio, fill, token) => twilio.ConferenceRecordings.UpdateAsync(Conference, Recording, fill.Of<UpdateRecordingRequest>(), token)),
        new("DeleteConferenceRecording", (twilio, _, token) => twilio.ConferenceRecordings.DeleteAsync(Conference, Recording, token)),
        new("ListRecording", (twilio, fill, token) => twilio.Recordings.ListAsync(fill.Of<ListRecordingsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchRecording", (twilio, fill, token) => twilio.Recordings.GetAsync(Recording, fill.Of<GetRecordingRequest>(), token)),
        new("DeleteRecording", (twilio, _, token) => twilio.Recordings.DeleteAsync(Recording, token)),
        new("FetchRecordingMediaWav", (twilio, fill, token) => twilio.Recordings.DownloadAsync(Recording, fill.Of<DownloadRecordingRequest>() with { Format = RecordingFormat.Wav }, token)),
        new("FetchRecordingMediaMp3", (twilio, fill, token) => twilio.Recordings.DownloadAsync(Recording, fill.Of<DownloadRecordingRequest>() with { Format = RecordingFormat.Mp3 }, token)),
        new("CreateApplication", (twilio, fill, token) => twilio.Applications.CreateAsync(fill.Of<ApplicationRequest>(), token)),
        new("ListApplication", (twilio, fill, token) => twilio.Applications.ListAsync(fill.Of<ListApplicationsRequest>(), token).ToListAsync(token).AsTask()),
        new("FetchApplication", (twilio, _, token) => twilio.Applications.GetAsync(Application, token)),
        new("UpdateApplication", (twilio, fill, token) => twilio.Applications.UpdateAsync(Application, fill.Of<ApplicationRequest>(), token)),
        new("DeleteApplication", (twilio, _, token) => twilio.Applications.DeleteAsync(Application, token)),
        new("CreateToken", (twilio, fill, token) => twilio.IceServers.CreateTokenAsync(fill.Of<CreateIceTokenRequest>(), token)),
    ];
}
