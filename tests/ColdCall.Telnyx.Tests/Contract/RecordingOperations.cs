namespace ColdCall.Telnyx.Tests.Contract;

internal static class RecordingOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("GetRecordings", (telnyx, fill, token) => telnyx.Recordings.ListAsync(fill.Query<ListRecordingsRequest>(), token).ToListAsync(token).AsTask()),
        new("GetRecording", (telnyx, _, token) => telnyx.Recordings.GetAsync("r-1", token)),
        new("DeleteRecording", (telnyx, _, token) => telnyx.Recordings.DeleteAsync("r-1", token)),
        new("DeleteRecordings", (telnyx, fill, token) => telnyx.Recordings.DeleteManyAsync(fill.Of<DeleteRecordingsRequest>(), token)),
        new("getRecordingTranscriptions", (telnyx, fill, token) => telnyx.RecordingTranscriptions.ListAsync(fill.Query<ListRecordingTranscriptionsRequest>(), token).ToListAsync(token).AsTask()),
        new("getRecordingTranscription", (telnyx, _, token) => telnyx.RecordingTranscriptions.GetAsync("6a09cdc3-8948-47f0-aa62-74ac943d6c58", token)),
        new("deleteRecordingTranscription", (telnyx, _, token) => telnyx.RecordingTranscriptions.DeleteAsync("6a09cdc3-8948-47f0-aa62-74ac943d6c58", token)),
    ];
}
