using ColdCall.Sqlite;
using ColdCall.Storage;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests.Sqlite;

public sealed class SqliteConferenceStoreTests : StoreTests, IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_that_it_keeps() => Create().IsDurable.ShouldBeTrue();

    [Fact]
    public async Task All_that_was_saved_is_there_after_it_was_opened_anew()
    {
        DateTimeOffset now = Clock.GetUtcNow();
        using (SqliteConferenceStore before = _folder.Open(Clock))
        {
            await before.SaveAsync(Save("a", 0) with
            {
                NextDue = now,
                EventKeys = ["event"],
                IndexKeys = ["index"],
                Reserve = [new Reservation { Name = "name", Holder = "a" }],
                Inbox = [Entry("a", 1) with { Attempts = 2, NotBefore = now, CompletedBy = ["one", "two"] }],
                Outbox = [Command("1"), Command("2") with { Claimed = true }],
            });
            await before.ParkAsync(new ParkedEvent { EventKey = "parked", Payload = Bytes("p"), Attempts = 3, NotBefore = now });
        }

        SqliteConferenceStore store = _folder.Open(Clock);

        StoredConference stored = (await store.LoadAsync("a"))!;
        (stored.Version, stored.NextDue, stored.Live, stored.Quarantined).ShouldBe((1, now, true, false));
        stored.State.ToArray().ShouldBe(Bytes("a"));
        (await store.FindAsync("index")).ShouldBe("a");
        (await store.FindHolderAsync("name")).ShouldBe("a");
        InboxEntry callback = (await store.ReadInboxAsync("a"))!;
        (callback.Sequence, callback.Attempts, callback.NotBefore).ShouldBe((1, 2, now));
        callback.CompletedBy.ShouldBe(["one", "two"]);
        (await store.ReadOutboxAsync("a")).Select(entry => (entry.CommandId, entry.Claimed)).ShouldBe([("1", false), ("2", true)]);
        ParkedEvent parked = (await store.ReadParkedAsync(now)).Single();
        (parked.EventKey, parked.Attempts, parked.NotBefore).ShouldBe(("parked", 3, now));
        (await store.SaveAsync(Save("a", 1) with { EventKeys = ["event"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await store.ClaimDueAsync(Claim(now))).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_claim_holds_against_another_process_too()
    {
        SqliteConferenceStore here = _folder.Open(Clock);
        SqliteConferenceStore there = _folder.Open(Clock);
        DateTimeOffset now = Clock.GetUtcNow();
        await here.SaveAsync(Save("a", 0) with { NextDue = now, Inbox = [Entry("a", 1)] });

        (await there.ClaimDueAsync(Claim(now) with { Owner = "there" })).ShouldBe(["a"]);
        (await here.ClaimDueAsync(Claim(now))).ShouldBeEmpty();
        (await here.ClaimInboxAsync(Claim(now))).ShouldBe(["a"]);
        (await there.ClaimInboxAsync(Claim(now) with { Owner = "there" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        SqliteConferenceStore store = _folder.Open();
        await store.SaveAsync(Save("a", 0));
        store.Dispose();

        (await Should.ThrowAsync<StoreUnavailableException>(async () => await store.SaveAsync(Save("a", 1)))).Message.ShouldContain("closed");
        (await Should.ThrowAsync<StoreUnavailableException>(async () => await store.LoadAsync("a"))).Message.ShouldContain("closed");
    }

    protected override IConferenceStore Create() => _folder.Open(Clock, TimeSpan.FromDays(1));
}
