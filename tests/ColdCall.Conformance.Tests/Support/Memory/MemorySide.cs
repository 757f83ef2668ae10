using ColdCall.Providers;
using Microsoft.AspNetCore.Builder;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>The switch in memory, with its line and its post.</summary>
internal sealed class MemorySide : IProviderSide
{
    private readonly Post _post = new();
    private readonly Line _line = new();
    private readonly Switch _switch;

    public MemorySide() => _switch = new Switch(_post.Send);

    public void AddTo(WebApplicationBuilder host, IColdCallBuilder coldCall) =>
        coldCall.AddProvider(Switch.Name, "", _ => new MemoryProvider(_switch, _line), _ => new MemoryReceiver());

    public void Map(WebApplication app)
    {
    }

    public Task ConnectAsync(WebApplication app, Uri address) => Done(() => _post.Connect(app.Services));

    public Task ScriptAsync(string who, Phone phone) => Done(() => _switch.Script(who, phone));

    public Task AnswerAsync(string who) => Done(() => _switch.PickUp(who));

    public Task HangUpAsync(string who) => Done(() => _switch.PutDown(who));

    public Task RingInAsync(string caller) => Done(() => _switch.RingIn(caller, Stage.From));

    public Task DialForeignAsync(string to) => Done(() => _switch.Dial(to, null, TimeSpan.FromSeconds(30), TimeSpan.FromHours(4), AnswererDetection.None));

    public Task FailAsync(Command command, Mishap mishap, int times = 1) => Done(() => _line.Fail(command, mishap, times));

    public Task DisturbAsync(News news, Disturbance disturbance, int times = 1000) => Done(() => _post.Disturb(EventOf(news), disturbance, times));

    public Task PassAsync(TimeSpan time) => Done(() => _switch.Clock.Advance(time));

    public Task<IReadOnlyDictionary<string, int>> RingsAsync() => Task.FromResult(_switch.Rings);

    public Task<int> CountAsync(Command command) => Task.FromResult(_line.Count(command));

    public Task<IReadOnlyList<string>> LiveAsync() => Task.FromResult<IReadOnlyList<string>>([.. _switch.LiveLegs.Select(leg => leg.With)]);

    public Task<int> CountConferencesAsync() => Task.FromResult(_switch.RoomCount);

    public Task<Seat?> SeatOfAsync(string who) => Task.FromResult(_switch.SeatOf(who));

    public ValueTask DisposeAsync() => _post.DisposeAsync();

    private static Type EventOf(News news) => news switch
    {
        News.Ringing => typeof(LegRinging),
        News.Answered => typeof(LegAnswered),
        News.Joined => typeof(LegJoined),
        News.Left => typeof(LegLeft),
        News.Ended => typeof(LegEnded),
        News.ConferenceStarted => typeof(ProviderConferenceStarted),
        _ => typeof(ProviderConferenceEnded),
    };

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
