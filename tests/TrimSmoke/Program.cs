using System.Text.Json;
using ColdCall;
using ColdCall.Providers;
using ColdCall.Telnyx;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TrimSmoke;

var telnyx = new LoopbackProvider("""{"data":{"call_control_id":"v3:leg","is_alive":false,"result":"ok"}}""");
var twilio = new LoopbackProvider("""{"sid":"CA1","call_sid":"CA1","conference_sid":"CF1","status":"queued"}""");
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["ColdCall:PublicBaseAddress"] = "https://calls.example",
    ["ColdCall:Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
    ["ColdCall:Twilio:AuthTokens:0"] = "token",
    ["ColdCall:Twilio:ApiKeySid"] = "SK0123456789abcdef0123456789abcdef",
    ["ColdCall:Twilio:ApiKeySecret"] = "secret",
    ["ColdCall:Twilio:From"] = "+12025550100",
    ["ColdCall:Guard:Countries:0"] = "+1",
    ["ColdCall:Guard:Countries:1"] = "+44",
    ["ColdCall:Rates:0:Provider"] = "twilio",
    ["ColdCall:Rates:0:Prefix"] = "+44",
    ["ColdCall:Rates:0:PricePerMinute"] = "0.01",
    ["ColdCall:Telnyx:ApiKey"] = "KEY_smoke",
    ["ColdCall:Telnyx:ConnectionId"] = "1",
    ["ColdCall:Telnyx:From"] = "+12025550100",
    ["ColdCall:Telnyx:BaseAddress"] = "http://127.0.0.1:9/v2/",
    ["ColdCall:Telnyx:PublicKeys:0"] = "fU0Of2FTpptiQrUiq77mhf2kQg+INLEIw72uNp71Sfo=",
});
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
    .AddTelnyx(http: http => http.ConfigurePrimaryHttpMessageHandler(() => telnyx))
    .AddTwilio(http: http => http.ConfigurePrimaryHttpMessageHandler(() => twilio))
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
Conference cheapest = await dialer.OpenAsync(new() { Key = "cheapest", RateFor = PhoneNumber.Parse("+442070000000") });
Participant other = await dialer.DialAsync(new() { Conference = cheapest.Id, Key = "cheapest-lead", To = Destination.Phone("+442070000000") });
BrowserToken token = await dialer.CreateBrowserTokenAsync("agent-7", "twilio");
await host.StopAsync();

bool dialed = lead.LegId == "v3:leg" && telnyx.Asked.Exists(asked => asked.StartsWith("POST /v2/calls {", StringComparison.Ordinal));
bool both = other.LegId == "CA1" && twilio.Asked.Exists(asked => asked.Contains("Label=cc1.", StringComparison.Ordinal)) && token.Token.Split('.').Length == 3;
bool handled = host.Services.GetRequiredService<CallLog>().Ended == "v3:leg";
Console.WriteLine($"trimmed: dialed {dialed}, read {read}, handled {handled}, both {both}, {telnyx.Asked.Count} commands");
return dialed && read && handled && both ? 0 : 1;
