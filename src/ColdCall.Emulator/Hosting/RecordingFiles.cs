using ColdCall.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace ColdCall.Emulator.Hosting;

/// <summary>Where the links of recordings lead: the files themselves, in parts for whoever asks for parts.</summary>
internal sealed class RecordingFiles(EmulatorRuntime runtime)
{
    /// <summary>Needs no key: the link is signed.</summary>
    public Task DownloadAsync(HttpContext context) => AnswerAsync(context, runtime.OpenRecording(
        Value(context, "id"), Value(context, "file"), context.Request.Query["expires"].ToString(), context.Request.Query["signature"].ToString()));

    /// <summary>For the emulator's own pages, whose players ask when somebody presses play, however old the page is.</summary>
    public Task PlayAsync(HttpContext context) => ControlGuard.Refusal(context.Request) is { } refusal
        ? EmulatorEndpoints.WriteAsync(context, refusal)
        : AnswerAsync(context, runtime.OpenRecording(Value(context, "id")));

    private static string Value(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? string.Empty;

    private static async Task AnswerAsync(HttpContext context, FileReply reply)
    {
        if (reply.File is not { } file)
        {
            await EmulatorEndpoints.WriteAsync(context, reply.Refusal!).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await Results.Stream(file, "audio/wav", enableRangeProcessing: true).ExecuteAsync(context).ConfigureAwait(false);
    }
}
