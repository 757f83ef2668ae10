using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/recordings</c>, the saved ones; and <c>/recording_transcriptions</c>, of which there are none: nothing is transcribed.</summary>
internal sealed class RecordingEndpoints(Exchange exchange, RecordingLinks links)
{
    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("GET", "recordings", "list_recordings", List),
        new TelnyxRoute("GET", "recordings/*", "get_recording", command => TelnyxReply.Data(Show(command, Find(command.Id)))),
        new TelnyxRoute("DELETE", "recordings/*", "delete_recording", Delete),
        new TelnyxRoute("POST", "recordings/actions/delete", "delete_recordings", DeleteMany),
        new TelnyxRoute("GET", "recording_transcriptions", "list_recording_transcriptions", ListTranscriptions),
        new TelnyxRoute("GET", "recording_transcriptions/*", "get_recording_transcription", FindTranscription),
        new TelnyxRoute("DELETE", "recording_transcriptions/*", "delete_recording_transcription", FindTranscription),
    ];

    private WireReply List(TelnyxCommand command)
    {
        var filter = new RecordingFilter(command);
        Recording[] found = [.. exchange.Recordings.Where(recording => recording.SavedAt is not null && recording.Order.Details is TelnyxRecording && filter.Passes(recording))];
        return TelnyxReply.List(command, [.. found.OrderByDescending(recording => recording.SavedAt)], recording => Show(command, recording));
    }

    private WireReply Delete(TelnyxCommand command)
    {
        Recording recording = Find(command.Id);
        JsonObject last = Show(command, recording);
        exchange.Delete(recording, command.Now);
        return TelnyxReply.Data(last);
    }

    /// <summary>Without the usual envelope. What is not there need not be deleted.</summary>
    private WireReply DeleteMany(TelnyxCommand command)
    {
        Fields body = command.Body.Check(FieldRule.Texts("ids").Required());
        foreach (string id in body.Texts("ids"))
        {
            if (FindSaved(id) is { } recording) exchange.Delete(recording, command.Now);
        }

        return WireReply.Of(200, new JsonObject { ["status"] = "ok" });
    }

    private JsonObject Show(TelnyxCommand command, Recording recording) =>
        RecordingResource.Recording(recording, links.Of(recording, command.Request.Origin, command.Now));

    private Recording Find(string id) => FindSaved(id) ?? throw new TelnyxErrorException(TelnyxErrors.NotFound("/recording_id"));

    private Recording? FindSaved(string id) => exchange.FindRecording(id) is { SavedAt: not null, Order.Details: TelnyxRecording } recording ? recording : null;

    private static WireReply ListTranscriptions(TelnyxCommand command)
    {
        TelnyxReply.PageParameter(command, "page[size]", 20, 250);
        return WireReply.Of(200, new JsonObject { ["data"] = new JsonArray(), ["meta"] = new JsonObject { ["cursors"] = new JsonObject() } });
    }

    private static WireReply FindTranscription(TelnyxCommand command) =>
        throw new TelnyxErrorException(TelnyxErrors.NotFound("/recording_transcription_id"));
}
