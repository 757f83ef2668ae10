namespace ColdCall.Telnyx.Tests.Contract;

internal static class CallOperations
{
    private const string Leg = "v3:abc";

    public static IEnumerable<Operation> All =>
    [
        new("DialCall", (telnyx, fill, token) => telnyx.Calls.DialAsync(fill.Of<DialCallRequest>(), token)),
        new("RetrieveCallStatus", (telnyx, _, token) => telnyx.Calls.GetAsync(Leg, token)),
        new("AnswerCall", (telnyx, fill, token) => telnyx.Calls.AnswerAsync(Leg, fill.Of<AnswerCallRequest>(), token)),
        new("HangupCall", (telnyx, fill, token) => telnyx.Calls.HangUpAsync(Leg, fill.Of<HangUpCallRequest>(), token)),
        new("RejectCall", (telnyx, fill, token) => telnyx.Calls.RejectAsync(Leg, fill.Of<RejectCallRequest>(), token)),
        new("BridgeCall", (telnyx, fill, token) => telnyx.Calls.BridgeAsync(Leg, fill.Of<BridgeCallRequest>(), token)),
        new("TransferCall", (telnyx, fill, token) => telnyx.Calls.TransferAsync(Leg, fill.Of<TransferCallRequest>(), token)),
        new("ReferCall", (telnyx, fill, token) => telnyx.Calls.ReferAsync(Leg, fill.Of<ReferCallRequest>(), token)),
        new("EnqueueCall", (telnyx, fill, token) => telnyx.Calls.EnqueueAsync(Leg, fill.Of<EnqueueCallRequest>(), token)),
        new("LeaveQueue", (telnyx, fill, token) => telnyx.Calls.LeaveQueueAsync(Leg, fill.Of<LeaveQueueRequest>(), token)),
        new("SendSIPInfo", (telnyx, fill, token) => telnyx.Calls.SendSipInfoAsync(Leg, fill.Of<SendCallSipInfoRequest>(), token)),
        new("UpdateClientState", (telnyx, fill, token) => telnyx.Calls.UpdateClientStateAsync(Leg, fill.Of<UpdateCallClientStateRequest>(), token)),
        new("SwitchSupervisorRole", (telnyx, fill, token) => telnyx.Calls.SwitchSupervisorRoleAsync(Leg, fill.Of<SwitchCallSupervisorRoleRequest>(), token)),
        new("SpeakCall", (telnyx, fill, token) => telnyx.Calls.SpeakAsync(Leg, fill.Of<SpeakCallRequest>(), token)),
        new("StartCallPlayback", (telnyx, fill, token) => telnyx.Calls.StartPlaybackAsync(Leg, fill.Of<StartCallPlaybackRequest>(), token)),
        new("StopCallPlayback", (telnyx, fill, token) => telnyx.Calls.StopPlaybackAsync(Leg, fill.Of<StopCallPlaybackRequest>(), token)),
        new("GatherCall", (telnyx, fill, token) => telnyx.Calls.GatherAsync(Leg, fill.Of<GatherCallRequest>(), token)),
        new("GatherUsingAudio", (telnyx, fill, token) => telnyx.Calls.GatherUsingAudioAsync(Leg, fill.Of<GatherCallUsingAudioRequest>(), token)),
        new("GatherUsingSpeak", (telnyx, fill, token) => telnyx.Calls.GatherUsingSpeakAsync(Leg, fill.Of<GatherCallUsingSpeakRequest>(), token)),
        new("StopCallGather", (telnyx, fill, token) => telnyx.Calls.StopGatherAsync(Leg, fill.Of<StopCallGatherRequest>(), token)),
        new("SendDTMF", (telnyx, fill, token) => telnyx.Calls.SendDtmfAsync(Leg, fill.Of<SendCallDtmfRequest>(), token)),
        new("noiseSuppressionStart", (telnyx, fill, token) => telnyx.Calls.StartNoiseSuppressionAsync(Leg, fill.Of<StartCallNoiseSuppressionRequest>(), token)),
        new("noiseSuppressionStop", (telnyx, fill, token) => telnyx.Calls.StopNoiseSuppressionAsync(Leg, fill.Of<StopCallNoiseSuppressionRequest>(), token)),
        new("StartCallRecord", (telnyx, fill, token) => telnyx.Calls.StartRecordingAsync(Leg, fill.Of<StartCallRecordingRequest>(), token)),
        new("PauseCallRecording", (telnyx, fill, token) => telnyx.Calls.PauseRecordingAsync(Leg, fill.Of<PauseCallRecordingRequest>(), token)),
        new("ResumeCallRecording", (telnyx, fill, token) => telnyx.Calls.ResumeRecordingAsync(Leg, fill.Of<ResumeCallRecordingRequest>(), token)),
        new("StopCallRecording", (telnyx, fill, token) => telnyx.Calls.StopRecordingAsync(Leg, fill.Of<StopCallRecordingRequest>(), token)),
        new("StartCallTranscription", (telnyx, fill, token) => telnyx.Calls.StartTranscriptionAsync(Leg, fill.Of<StartCallTranscriptionRequest>(), token)),
        new("StopCallTranscription", (telnyx, fill, token) => telnyx.Calls.StopTranscriptionAsync(Leg, fill.Of<StopCallTranscriptionRequest>(), token)),
        new("StartCallStreaming", (telnyx, fill, token) => telnyx.Calls.StartStreamingAsync(Leg, fill.Of<StartCallStreamingRequest>(), token)),
        new("StopCallStreaming", (telnyx, fill, token) => telnyx.Calls.StopStreamingAsync(Leg, fill.Of<StopCallStreamingRequest>(), token)),
        new("StartCallFork", (telnyx, fill, token) => telnyx.Calls.StartForkAsync(Leg, fill.Of<StartCallForkRequest>(), token)),
        new("StopCallFork", (telnyx, fill, token) => telnyx.Calls.StopForkAsync(Leg, fill.Of<StopCallForkRequest>(), token)),
        new("StartSiprecSession", (telnyx, fill, token) => telnyx.Calls.StartSiprecAsync(Leg, fill.Of<StartCallSiprecRequest>(), token)),
        new("StopSiprecSession", (telnyx, fill, token) => telnyx.Calls.StopSiprecAsync(Leg, fill.Of<StopCallSiprecRequest>(), token)),
    ];
}
