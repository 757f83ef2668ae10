using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>What the application writes down of its conversations.</summary>
public sealed class LogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_key_and_no_whole_number_stands_in_the_log()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":422}""");
        await Should.ThrowAsync<ProviderException>(() => app.DialAsync(conference, "+12025550105", "refused"));
        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndAsync(conference);

        app.Log.Lines.ShouldNotBeEmpty();
        foreach (string secret in (string[])[DialerApp.ApiKey, DialerApp.Lead, DialerApp.From, "+12025550105", "2025550101", "2025550105"])
            app.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal), secret);
    }
}
