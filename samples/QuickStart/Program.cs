using ColdCall;
using QuickStart;
using QuickStart.Doctor;

if (args is ["doctor", .. string[] asked]) return await DoctorCommand.RunAsync(asked);

if (Arguments.TryParse(args, out string problem) is not { } arguments)
{
    await Console.Error.WriteLineAsync($"{problem}\n\n{Arguments.Usage}");
    return 2;
}

await using EmulatedProviders emulated = await EmulatedProviders.StartAsync();
string address = $"http://127.0.0.1:{FreePort.Find()}";
WebApplicationBuilder builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(address);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection(emulated.Settings);
builder.Configuration["ColdCall:PublicBaseAddress"] = address;
builder.Services.AddSingleton<Timeline>();
IColdCallBuilder coldCall = builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddConferenceEvents<Timeline>();

// The provider that is added first is that of conferences which name none.
if (arguments.Provider == "twilio") coldCall.AddTwilio();

#region readme
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
    .AddTelnyx()                               // section ColdCall:Telnyx
    .AddConferenceEvents<CallLog>();

WebApplication app = builder.Build();

app.MapTelnyxWebhooks();                       // POST /webhooks/telnyx

app.MapPost("/calls", async (NewCall call, IConferenceDialer dialer, CancellationToken ct) =>
{
    Conference conference = await dialer.OpenAsync(new() { Key = call.Id }, ct);
    Participant agent = await dialer.DialAsync(new() { Conference = conference.Id, Key = $"{call.Id}-agent", To = Destination.Browser("agent-7") }, ct);
    Participant lead = await dialer.DialAsync(new() { Conference = conference.Id, Key = $"{call.Id}-lead", To = Destination.Phone(call.To), From = call.From, After = agent.Id }, ct);
    return Results.Accepted($"/calls/{conference.Id}", new { conference.Id, lead = lead.Id });
});
#endregion

if (arguments.Provider == "twilio") app.MapTwilioWebhooks();

try
{
    // Nobody is called if one of the numbers must not be.
    var guard = app.Services.GetRequiredService<IDestinationGuard>();
    foreach (PhoneNumber number in arguments.Numbers) guard.Check(Destination.Phone(number));
}
catch (DestinationNotAllowedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}

await app.StartAsync();
await emulated.SendTelnyxWebhooksToAsync(new Uri($"{address}/webhooks/telnyx"));
return await new Story(app, emulated).RunAsync(arguments.Numbers);

#region readme
internal sealed record NewCall(string Id, PhoneNumber To, PhoneNumber From);

internal sealed class CallLog(ILogger<CallLog> log) : IConferenceEvents
{
    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken)
    {
        log.LogInformation("{Participant} joined {Conference}", joined.Participant.Key, joined.Conference);
        return ValueTask.CompletedTask;
    }
}
#endregion
