using System.Text.Json;
using ColdCall;
using ColdCall.Providers;
using ColdCall.Telnyx;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TrimSmoke;

var telnyx = new LoopbackTelnyx();
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["ColdCall:Telnyx:ApiKey"] = "KEY_smoke",
    ["ColdCall:Telnyx:ConnectionId"] = "1",
    ["ColdCall:Telnyx:From"] = "+12025550100",
    ["ColdCall:Telnyx:BaseAddress"] = "http://127.0.0.1:9/v2/",
    ["ColdCall:Telnyx:PublicKeys:0"] = "fU0Of2FTpptiQrUiq77mhf2kQg+INLEIw72uNp71Sfo=",
});
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
    .AddTelnyx(http: http => http.ConfigurePrimaryHttpMessageHandler(() => telnyx))
    .AddWebhookHandler<CallEvent, CallLog>();
builder.Services.AddSingleton<CallLog>();
using IHost host = builder.Build();
await host.StartAsync();

var dialer = host.Services.GetRequiredService<IConferenceDialer>();
Conference conference = await dialer.OpenAsync(new() { Key = "smoke" });
Participant lead = await dialer.DialAsync(new() { Conference = conference.Id, Key = "smoke-lead", To = Destination.Phone("+12025550123") });
await host.Services.GetRequiredService<ITelnyxClient>().Conferences.MuteAsync("c-1", new() { CallControlIds = ["v3:leg"] });
using JsonDocument webhook = JsonDocument.Parse("""{"data":{"event_type":"call.hangup","id":"e","payload":{"call_control_id":"v3:leg","hangup_cause":"user_busy","call_quality_stats":{"inbound":{"mos":"4.50"}},"custom_headers":[{"name":"X-Agent"}]}}}""");
bool read = TelnyxEvent.Read(webhook.RootElement) is CallHangupEvent { HangupCause: { Value: "user_busy" }, CallQualityStats.Inbound.Mos: "4.50", CustomHeaders: [{ Name: "X-Agent" }] };
await host.Services.GetRequiredKeyedService<IWebhookObserver>("telnyx").ObserveAsync("", new UnrecognizedEvent { EventKey = "e", EventType = "", Raw = webhook.RootElement }, default);
await host.StopAsync();

bool dialed = lead.LegId == "v3:leg" && telnyx.Asked.Exists(asked => asked.StartsWith("POST /v2/calls {", StringComparison.Ordinal));
bool handled = host.Services.GetRequiredService<CallLog>().Ended == "v3:leg";
Console.WriteLine($"trimmed: dialed {dialed}, read {read}, handled {handled}, {telnyx.Asked.Count} commands");
return dialed && read && handled ? 0 : 1;
