using ColdCall;
using ColdCall.Storage;
using KillNode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// What an application writes, and around it the places where this one ends itself. It is told what to do over HTTP.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
NodeSettings settings = builder.Configuration.GetSection("Node").Get<NodeSettings>()!;
var seen = new Sightings();
var kill = new KillSwitch(settings);
builder.Services.AddSingleton<TimeProvider>(new FastTimeProvider(settings.Epoch, settings.Factor));
builder.Services.AddSingleton(settings).AddSingleton(seen).AddSingleton(kill).AddSingleton<Journal>();
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
    .AddTelnyx(http: http => http.AddHttpMessageHandler(() => new KillingHandler(kill, seen)))
    .AddTwilio(http: http => http.AddHttpMessageHandler(() => new KillingHandler(kill, seen)))
    .AddSqliteStore(settings.Database)
    .AddConferenceEvents<Journal>();
ServiceDescriptor store = builder.Services.Last(service => service.ServiceType == typeof(IConferenceStore));
builder.Services.AddSingleton(services => WatchedStore.Around((IConferenceStore)store.ImplementationFactory!(services), kill, seen));

WebApplication app = builder.Build();
var webhooks = new WatchedWebhooks(kill, seen);
app.Use(webhooks.InvokeAsync);
app.MapTelnyxWebhooks();
app.MapTwilioWebhooks();
app.MapPost("/open", async (string key, string provider, IConferenceDialer dialer) =>
    new { id = (await dialer.OpenAsync(new() { Key = key, Provider = provider })).Id.Value });
app.MapPost("/dial", async (string conference, string key, string to, IConferenceDialer dialer) =>
    new { id = (await dialer.DialAsync(new() { Conference = new ConferenceId(conference), Key = key, To = Destination.Phone(to) })).Id.ToString() });
app.MapPost("/mute", async (string participant, IConferenceDialer dialer) => { await dialer.MuteAsync(ParticipantId.Parse(participant)); });
app.MapPost("/end", async (string conference, IConferenceDialer dialer) => { await dialer.EndAsync(new ConferenceId(conference)); });
app.MapPost("/stop", async (IConferenceDialer dialer) => new { ended = await dialer.StopEverythingAsync() });
app.MapGet("/conferences/{id}", async (string id, IConferenceDialer dialer) => await dialer.GetAsync(new ConferenceId(id)) is { } conference
    ? Results.Ok(new
    {
        state = conference.State.ToString(),
        participants = conference.Participants.Select(each => new
        {
            id = each.Id.ToString(),
            key = each.Key,
            state = each.State.ToString(),
            cause = each.Cause?.ToString(),
            muted = each.Muted,
        }),
    })
    : Results.NotFound());
await app.StartAsync();
Console.WriteLine(string.Join(" ", app.Urls));
await app.WaitForShutdownAsync();
