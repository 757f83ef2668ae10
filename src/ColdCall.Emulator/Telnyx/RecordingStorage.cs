using System.Text;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The storage service that the links of recordings lead to: not Telnyx's API, and with errors of its own.</summary>
internal static class RecordingStorage
{
    /// <summary>Whether a link may be followed.</summary>
    /// <returns>Null if it may, and then the recording is there.</returns>
    public static WireReply? Refusal(LinkVerdict verdict, Recording? recording) => verdict switch
    {
        LinkVerdict.Forged => Error(403, "SignatureDoesNotMatch", "The signature of this link is wrong."),
        LinkVerdict.Expired => Error(403, "AccessDenied", "This link has expired. Ask for the recording again to get a new one."),
        _ => recording is null ? Error(404, "NoSuchKey", "The recording was deleted.") : null,
    };

    private static WireReply Error(int status, string code, string message)
    {
        string text = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>";
        return new WireReply(status, Encoding.UTF8.GetBytes(text)) { ContentType = "application/xml; charset=utf-8" };
    }
}
