using Microsoft.AspNetCore.Builder;

namespace ColdCall.Conformance.Tests.Support;

/// <summary>
/// The provider's side of a scenario: the hands at the phones, what can go wrong on the line, and what the provider saw. People are named by
/// their number, agents by their identity.
/// </summary>
internal interface IProviderSide : IAsyncDisposable
{
    /// <summary>Registers the provider with an application that is about to be built.</summary>
    void AddTo(WebApplicationBuilder host, IColdCallBuilder coldCall);

    /// <summary>Lets the application take the provider's webhooks.</summary>
    void Map(WebApplication app);

    /// <summary>The application runs at this address: webhooks may come.</summary>
    Task ConnectAsync(WebApplication app, Uri address);

    Task ScriptAsync(string who, Phone phone);

    Task AnswerAsync(string who);

    /// <summary>Hangs up, or declines what still rings.</summary>
    Task HangUpAsync(string who);

    /// <summary>Somebody calls the number of the application.</summary>
    Task RingInAsync(string caller);

    /// <summary>Another application of the same account rings somebody.</summary>
    Task DialForeignAsync(string to);

    Task FailAsync(Command command, Mishap mishap, int times = 1);

    Task DisturbAsync(News news, Disturbance disturbance, int times = 1000);

    /// <summary>Moves the provider's time on.</summary>
    Task PassAsync(TimeSpan time);

    /// <summary>How often each destination was rung.</summary>
    Task<IReadOnlyDictionary<string, int>> RingsAsync();

    /// <summary>How often a command came in.</summary>
    Task<int> CountAsync(Command command);

    /// <summary>Who is up, by number or identity.</summary>
    Task<IReadOnlyList<string>> LiveAsync();

    /// <summary>How many conferences there are and were.</summary>
    Task<int> CountConferencesAsync();

    Task<Seat?> SeatOfAsync(string who);
}
