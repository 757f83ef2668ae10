using ColdCall.Dialer.Tests.Support;
using Dialer.Calls;
using Dialer.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ColdCall.Dialer.Tests;

public sealed class SweepTests
{
    [Fact]
    public async Task It_is_tried_until_it_works_and_no_call_is_made_before()
    {
        var clock = new ManualTimeProvider();
        int tries = 0;
        IConferenceDialer dialer = StubDialer.Create(() => ++tries < 3
            ? Task.FromException<int>(new ProviderException("telnyx", "list legs", CommandCertainty.NotSent, "no connection"))
            : Task.FromResult(1));
        using var sweep = new Sweep(dialer, clock, NullLogger<Sweep>.Instance);
        var starter = new CallStarter(journal: null!, dialer, sweep, clock);
        var wanted = new NewCall { IdempotencyKey = null, ClientId = "agent-1", ContactId = null, To = PhoneNumber.Parse("+12025550101"), From = PhoneNumber.Parse("+12025550100"), Provider = "telnyx" };

        await sweep.StartAsync(TestContext.Current.CancellationToken);
        for (int failed = 1; failed <= 2; failed++)
        {
            await Eventually.BecomesTrueAsync(() => clock.PendingTimers == 1, "it pauses");
            tries.ShouldBe(failed);
            (await Should.ThrowAsync<ProblemException>(() => starter.StartAsync(wanted))).Status.ShouldBe(503);
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        await Eventually.BecomesTrueAsync(() => sweep.IsDone, "it is done");
        tries.ShouldBe(3);
    }
}
