using System.Text.Json;
using ColdCall;

namespace QuickStart;

/// <summary>What happens once the application runs: each number is called over its own HTTP API, muted, unmuted, and the call ended.</summary>
internal sealed class Story(WebApplication app, EmulatedProviders emulated)
{
    private const int Interrupted = 130;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly IConferenceDialer _dialer = app.Services.GetRequiredService<IConferenceDialer>();
    private readonly Timeline _timeline = app.Services.GetRequiredService<Timeline>();

    public async Task<int> RunAsync(IReadOnlyList<PhoneNumber> numbers)
    {
        CancellationToken stopping = app.Lifetime.ApplicationStopping;
        int conferences = 0;
        int answered = 0;
        bool interrupted = false;
        try
        {
            foreach (PhoneNumber number in numbers)
            {
                conferences++;
                if (await CallAsync($"call-{conferences}", number, stopping)) answered++;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            interrupted = true;
            Console.WriteLine("Stopping: live calls are ended.");
        }

        // Stopping ends what is still live, while webhooks still come in.
        await app.StopAsync(CancellationToken.None);
        int live = await emulated.CountLiveLegsAsync();
        if (live > 0) Console.WriteLine($"{live} legs are still up.");
        Console.WriteLine($"{conferences} conferences, {answered} answered, {conferences - answered} failed");
        return live > 0 ? 1 : interrupted ? Interrupted : 0;
    }

    /// <returns>Whether the lead answered.</returns>
    private async Task<bool> CallAsync(string id, PhoneNumber number, CancellationToken cancellationToken)
    {
        (ConferenceId conference, ParticipantId lead) = await DialAsync(id, number, cancellationToken);
        Participant seen = await _dialer.WaitForAsync(lead, ParticipantState.Joined, Patience, cancellationToken);
        bool joined = seen.State == ParticipantState.Joined;
        if (joined)
        {
            await _dialer.MuteAsync(lead, cancellationToken);
            await _dialer.UnmuteAsync(lead, cancellationToken);
        }

        await _dialer.EndAsync(conference, cancellationToken);
        await _timeline.EndOf(conference).WaitAsync(Patience, cancellationToken);
        return joined;
    }

    private async Task<(ConferenceId Conference, ParticipantId Lead)> DialAsync(string id, PhoneNumber number, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var call = new NewCall(id, number, From: PhoneNumber.Parse("+12025550100"));
        using HttpResponseMessage response = await http.PostAsJsonAsync("/calls", call, cancellationToken);
        response.EnsureSuccessStatusCode();
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return (new ConferenceId(answer.GetProperty("id").GetString()!), new ParticipantId(answer.GetProperty("lead").GetString()!));
    }
}
