namespace ColdCall.Telnyx.Tests.Contract;

internal static class RecordingOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("GetRecordings", (telnyx, _, token) => telnyx.Recordings.ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        new("GetRecording", (telnyx, _, token) => telnyx.Recordings.GetAsync("r-1", token)),
        new("DeleteRecording", (telnyx, _, token) => telnyx.Recordings.DeleteAsync("r-1", token)),
        new("DeleteRecordings", (telnyx, fill, token) => telnyx.Recordings.DeleteManyAsync(fill.Of<DeleteRecordingsRequest>(), token)),
        new("getRecordingTranscriptions", (telnyx, _, token) => telnyx.RecordingTranscriptions.ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        new("getRecordingTranscription", (telnyx, _, token) => telnyx.RecordingTranscriptions.GetAsync("6a09cdc3-8948-47f0-aa62-74ac943d6c58", token)),
        new("deleteRecordingTranscription", (telnyx, _, token) => telnyx.RecordingTranscriptions.DeleteAsync("6a09cdc3-8948-47f0-aa62-74ac943d6c58", token)),
    ];
}
