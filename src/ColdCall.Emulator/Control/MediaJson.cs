using System.Text.Json.Nodes;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Telnyx.Rtc;
using ColdCall.Emulator.Twilio.Rtc;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Control;

/// <summary>What is known about audio: who bridges, who is there, and how far each line is.</summary>
internal static class MediaJson
{
    public static JsonObject Of(Emulation emulation) => new()
    {
        ["bridge"] = emulation.Media.Bridge is { } bridge
            ? new JsonObject { ["page"] = bridge.Kind, ["since"] = Json.Time(emulation.Media.BridgeSince) }
            : null,
        ["pages"] = Json.Array(emulation.Media.Pages.Select(page => Page(page, emulation.Media.Bridge))),
        ["agents"] = Json.Array(
        [
            .. emulation.Rtc.Registry.All.Where(browser => browser.Socket is not null && emulation.Rtc.Registry.CredentialOf(browser) is not null)
            .GroupBy(browser => browser.CredentialId).Select(browsers => Agent([.. browsers], emulation.Rtc.Registry)),
            .. emulation.TwilioRtc.Registered.GroupBy(socket => socket.Grant!.Identity).Select(sockets => Agent(sockets.Key, [.. sockets])),
        ]),
        ["lines"] = Json.Array(emulation.Media.Lines.Select(Line)),
    };

    private static JsonObject Page(Page page, Page? bridge) => new()
    {
        ["page"] = page.Kind,
        ["audio"] = page.AudioRuns == true,
        ["phone"] = page.IsPhone ? page.Number ?? "*" : null,
        ["elected"] = page == bridge,
    };

    private static JsonObject Agent(string identity, TwilioRtcSocket[] sockets) => new()
    {
        ["provider"] = "twilio",
        ["user"] = $"client:{identity}",
        ["identity"] = identity,
        ["registered_at"] = Json.Time(sockets.Max(socket => socket.RegisteredAt)),
        ["sockets"] = sockets.Length,
    };

    private static JsonObject Agent(RtcBrowser[] browsers, RtcRegistry registry) => new()
    {
        ["provider"] = "telnyx",
        ["user"] = registry.CredentialOf(browsers[0])!.SipUsername,
        ["identity"] = registry.CredentialOf(browsers[0])!.Name,
        ["registered_at"] = Json.Time(browsers.Max(browser => browser.RegisteredAt)),
        ["sockets"] = browsers.Length,
    };

    private static JsonObject Line(MediaLine line) => new()
    {
        ["leg_id"] = line.Leg.Id,
        ["kind"] = line.End.Kind,
        ["state"] = line.State switch
        {
            LineState.Waiting => "waiting",
            LineState.Offering => "offering",
            LineState.Offered => "offered",
            LineState.Answering => "answering",
            _ => "connected",
        },
        ["take"] = line.Take,
    };
}
