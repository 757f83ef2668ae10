using ColdCall.Sqlite;
using ColdCall.Storage;
using ColdCall.Testing;
using Microsoft.Data.Sqlite;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests.Sqlite;

public sealed class RetentionTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_ended_is_kept_for_thirty_days_by_default_counted_from_its_first_end()
    {
        SqliteConferenceStore store = _folder.Open(_clock);
        await store.SaveAsync(Save("a", 0) with { Live = false });
        _clock.Advance(TimeSpan.FromDays(20));
        await store.SaveAsync(Save("a", 1) with { Live = false });

        _clock.Advance(TimeSpan.FromDays(9.9));
        await store.ClaimDueAsync(Claim(_clock.GetUtcNow()));
        (await store.LoadAsync("a")).ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromDays(0.2));
        await store.ClaimDueAsync(Claim(_clock.GetUtcNow()));
        (await store.LoadAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task Much_is_deleted_in_several_transactions_and_leaves_nothing_behind()
    {
        SqliteConferenceStore store = _folder.Open(_clock);
        for (int i = 0; i < 250; i++)
        {
            await store.SaveAsync(Save($"c{i}", 0) with
            {
                Live = false,
                EventKeys = [$"e{i}"],
                IndexKeys = [$"i{i}"],
                Reserve = [new Reservation { Name = $"r{i}", Holder = $"c{i}" }],
                Inbox = [Entry($"c{i}", 1)],
            });
            await store.UpdateInboxAsync(Entry($"c{i}", 1) with { Status = i % 2 == 0 ? InboxStatus.Done : InboxStatus.Dead });
        }

        await store.AppendInboxAsync("loose", Entry("nobody", 0));
        await store.UpdateInboxAsync((await store.ReadInboxAsync("nobody"))! with { Status = InboxStatus.Dead });
        SqliteConnection plain = _folder.OpenPlain();
        _clock.Advance(TimeSpan.FromDays(31));

        List<long> left = [];
        for (int i = 0; i < 3; i++)
        {
            await store.ClaimDueAsync(Claim(_clock.GetUtcNow()));
            left.Add((long)plain.Ask("select count(*) from conference")!);
        }

        left.ShouldBe([150, 50, 0]);
        plain.Tables().ShouldContain("callback");
        foreach (string table in plain.Tables()) plain.Ask($"select count(*) from {table}").ShouldBe(0L, table);
    }

    [Fact]
    public async Task What_is_owed_to_the_application_is_not_too_old()
    {
        SqliteConferenceStore store = _folder.Open(_clock);
        await store.SaveAsync(Save("a", 0) with { Live = false, Inbox = [Entry("a", 1)] });
        await store.AppendInboxAsync("loose", Entry("nobody", 0));
        _clock.Advance(TimeSpan.FromDays(400));

        (await store.ClaimDueAsync(Claim(_clock.GetUtcNow()))).ShouldBeEmpty();
        (await store.ClaimInboxAsync(Claim(_clock.GetUtcNow()))).ShouldBe(["a", "nobody"]);

        await store.UpdateInboxAsync((await store.ReadInboxAsync("a"))! with { Status = InboxStatus.Done });
        _clock.Advance(TimeSpan.FromMinutes(1));
        await store.ClaimDueAsync(Claim(_clock.GetUtcNow()));
        (await store.LoadAsync("a")).ShouldBeNull("nothing is owed any more");
        (await store.ReadInboxAsync("nobody")).ShouldNotBeNull();
    }
}
