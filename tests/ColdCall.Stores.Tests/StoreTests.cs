using ColdCall.Storage;
using ColdCall.Testing;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests;

/// <summary>What every store promises. A durable one passes the same tests.</summary>
public abstract class StoreTests
{
    protected ManualTimeProvider Clock { get; } = new();

    private DateTimeOffset Now => Clock.GetUtcNow();

    [Fact]
    public async Task What_was_saved_is_loaded()
    {
        IConferenceStore store = Create();
        (await store.LoadAsync("a")).ShouldBeNull();

        await store.SaveAsync(Save("a", 0) with { State = Bytes("one"), NextDue = Now, Quarantined = true });

        StoredConference stored = (await store.LoadAsync("a"))!;
        stored.Version.ShouldBe(1);
        stored.State.ToArray().ShouldBe(Bytes("one"));
        stored.NextDue.ShouldBe(Now);
        stored.Live.ShouldBeTrue();
        stored.Quarantined.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_next_version_is_saved()
    {
        IConferenceStore store = Create();
        (await store.SaveAsync(Save("a", 1))).Status.ShouldBe(SaveStatus.VersionConflict, "there is none yet");
        (await store.SaveAsync(Save("a", 0))).Status.ShouldBe(SaveStatus.Saved);
        (await store.SaveAsync(Save("a", 0))).Status.ShouldBe(SaveStatus.VersionConflict);
        (await store.SaveAsync(Save("a", 2))).Status.ShouldBe(SaveStatus.VersionConflict);
        (await store.SaveAsync(Save("a", 1))).Status.ShouldBe(SaveStatus.Saved);
        (await store.LoadAsync("a"))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Of_parallel_saves_of_one_version_one_wins()
    {
        IConferenceStore store = Create();

        SaveResult[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await store.SaveAsync(Save("a", 0)))));

        results.Count(result => result.Status == SaveStatus.Saved).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_save_keeps_nothing_of_itself()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { EventKeys = ["seen"], Reserve = [new Reservation { Name = "mine", Holder = "a" }] });
        ConferenceSave full = Save("b", 0) with
        {
            EventKeys = ["new event"],
            IndexKeys = ["index"],
            Reserve = [new Reservation { Name = "other", Holder = "b" }],
            Inbox = [Entry("b", 1)],
            Outbox = [new OutboxEntry { CommandId = "c", Payload = Bytes("c") }],
        };

        (await store.SaveAsync(full with { EventKeys = ["new event", "seen"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        SaveResult taken = await store.SaveAsync(full with { Reserve = [.. full.Reserve, new Reservation { Name = "mine", Holder = "b" }] });
        taken.Status.ShouldBe(SaveStatus.ReservationTaken);
        taken.Taken.ShouldBe(new Reservation { Name = "mine", Holder = "a" });
        (await store.SaveAsync(full with { ExpectedVersion = 7 })).Status.ShouldBe(SaveStatus.VersionConflict);

        (await store.LoadAsync("b")).ShouldBeNull();
        (await store.FindAsync("index")).ShouldBeNull();
        (await store.FindHolderAsync("other")).ShouldBeNull();
        (await store.ReadInboxAsync("b")).ShouldBeNull();
        (await store.ReadOutboxAsync("b")).ShouldBeEmpty();
        (await store.SaveAsync(full)).Status.ShouldBe(SaveStatus.Saved, "its event key was not used up");
    }

    [Fact]
    public async Task A_reservation_is_held_until_it_is_given_back_also_against_its_own_holder()
    {
        IConferenceStore store = Create();
        Reservation mine = new() { Name = "mine", Holder = "a" };
        await store.SaveAsync(Save("a", 0) with { Reserve = [mine] });
        (await store.FindHolderAsync("mine")).ShouldBe("a");

        (await store.SaveAsync(Save("a", 1) with { Reserve = [mine] })).Status.ShouldBe(SaveStatus.ReservationTaken);
        await store.SaveAsync(Save("a", 1) with { Release = ["mine"] });

        (await store.FindHolderAsync("mine")).ShouldBeNull();
        (await store.SaveAsync(Save("b", 0) with { Reserve = [mine with { Holder = "b" }] })).Status.ShouldBe(SaveStatus.Saved);
    }

    [Fact]
    public async Task Of_fifty_who_want_the_same_names_one_gets_all_of_them()
    {
        IConferenceStore store = Create();

        SaveResult[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(each => Task.Run(async () => await store.SaveAsync(Save($"c{each}", 0) with
        {
            Reserve = [new Reservation { Name = "number", Holder = $"c{each}" }, new Reservation { Name = "agent", Holder = $"c{each}" }],
        }))));

        results.Count(result => result.Status == SaveStatus.Saved).ShouldBe(1);
        string winner = (await store.FindHolderAsync("number"))!;
        (await store.FindHolderAsync("agent")).ShouldBe(winner);
        (await store.LoadAsync(winner)).ShouldNotBeNull();
        foreach (SaveResult refused in results.Where(result => result.Status != SaveStatus.Saved))
            refused.ShouldBe(new SaveResult { Status = SaveStatus.ReservationTaken, Taken = new Reservation { Name = "number", Holder = winner } });
    }

    [Fact]
    public async Task An_event_counts_once_whichever_conference_it_is_told_to()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { EventKeys = ["1", "2"] });

        (await store.SaveAsync(Save("a", 1) with { EventKeys = ["3", "2"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await store.SaveAsync(Save("b", 0) with { EventKeys = ["1"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await store.AppendInboxAsync("1", Entry("nobody", 0))).ShouldBeFalse();
        (await store.SaveAsync(Save("a", 1) with { EventKeys = ["3"] })).Status.ShouldBe(SaveStatus.Saved);
    }

    [Fact]
    public async Task A_conference_set_aside_is_due_no_more_and_still_lives()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { NextDue = Now });
        await store.SaveAsync(Save("a", 1) with { Quarantined = true });

        (await store.LoadAsync("a"))!.Quarantined.ShouldBeTrue();
        (await store.ClaimDueAsync(Claim(Now))).ShouldBeEmpty();
        (await ListAsync(store)).ShouldBe(["a"]);
        await store.SaveAsync(Save("a", 2) with { Live = false });
        (await store.LoadAsync("a"))!.Quarantined.ShouldBeFalse();
        (await ListAsync(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Index_keys_find_their_conference_and_stay_with_the_first()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { IndexKeys = ["leg 1"] });
        await store.SaveAsync(Save("b", 0) with { IndexKeys = ["leg 1", "leg 2"] });

        (await store.FindAsync("leg 1")).ShouldBe("a");
        (await store.FindAsync("leg 2")).ShouldBe("b");
        (await store.FindAsync("leg 3")).ShouldBeNull();
    }

    [Fact]
    public async Task Commands_are_owed_until_they_are_done()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Outbox = [Command("1"), Command("2")] });
        await store.SaveAsync(Save("a", 1) with { Outbox = [Command("2") with { Claimed = true }, Command("3")], OutboxDone = ["1"] });

        (await store.ReadOutboxAsync("a")).Select(entry => (entry.CommandId, entry.Claimed)).ShouldBe([("2", true), ("3", false)]);
        (await store.ReadOutboxAsync("nowhere")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_is_claimed_by_one_until_its_claim_ends_or_it_is_saved()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("late", 0) with { NextDue = Now.AddSeconds(2) });
        await store.SaveAsync(Save("early", 0) with { NextDue = Now.AddSeconds(1) });
        await store.SaveAsync(Save("never", 0));
        DateTimeOffset then = Now.AddSeconds(2);

        (await store.ClaimDueAsync(Claim(Now))).ShouldBeEmpty();
        (await store.ClaimDueAsync(Claim(then) with { Max = 1 })).ShouldBe(["early"]);
        (await store.ClaimDueAsync(Claim(then))).ShouldBe(["late"]);
        (await store.ClaimDueAsync(Claim(then))).ShouldBeEmpty("both are claimed");
        (await store.ClaimDueAsync(Claim(then.AddSeconds(31)))).ShouldBe(["early", "late"], "the claims have run out");
        await store.SaveAsync(Save("early", 1) with { NextDue = then });
        (await store.ClaimDueAsync(Claim(then.AddSeconds(32)))).ShouldBe(["early"], "a save ends its claim");
    }

    [Fact]
    public async Task Callbacks_are_read_one_after_another_until_they_are_done_or_given_up()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Inbox = [Entry("a", 1), Entry("a", 2), Entry("a", 3)] });

        InboxEntry first = (await store.ReadInboxAsync("a"))!;
        first.Sequence.ShouldBe(1);
        await store.UpdateInboxAsync(first with { Attempts = 1, CompletedBy = ["handler"], NotBefore = Now.AddSeconds(1) });
        InboxEntry again = (await store.ReadInboxAsync("a"))!;
        again.Sequence.ShouldBe(1);
        again.Attempts.ShouldBe(1);
        again.CompletedBy.ShouldBe(["handler"]);
        await store.UpdateInboxAsync(again with { Status = InboxStatus.Done });
        await store.UpdateInboxAsync((await store.ReadInboxAsync("a"))! with { Status = InboxStatus.Dead });

        (await store.ReadInboxAsync("a"))!.Sequence.ShouldBe(3);
        await store.UpdateInboxAsync(Entry("a", 99) with { Status = InboxStatus.Done });
        (await store.ReadInboxAsync("a"))!.Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task A_stream_is_claimed_by_one_and_not_before_its_time()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Inbox = [Entry("a", 1)] });
        await store.SaveAsync(Save("b", 0) with { Inbox = [Entry("b", 1) with { NotBefore = Now.AddSeconds(5) }] });

        (await store.ClaimInboxAsync(Claim(Now))).ShouldBe(["a"]);
        (await store.ClaimInboxAsync(Claim(Now))).ShouldBeEmpty();
        await store.ReleaseInboxAsync("a", "me");
        (await store.ClaimInboxAsync(Claim(Now))).ShouldBe(["a"]);
        (await store.ClaimInboxAsync(Claim(Now.AddSeconds(5)))).ShouldBe(["b"]);
    }

    [Fact]
    public async Task A_callback_that_is_put_off_holds_back_those_behind_it()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Inbox = [Entry("a", 1), Entry("a", 2)] });
        await store.ClaimInboxAsync(Claim(Now));
        await store.UpdateInboxAsync((await store.ReadInboxAsync("a"))! with { Attempts = 1, NotBefore = Now.AddSeconds(5) });
        await store.ReleaseInboxAsync("a", "me");

        (await store.ClaimInboxAsync(Claim(Now.AddSeconds(4)))).ShouldBeEmpty();
        (await store.ClaimInboxAsync(Claim(Now.AddSeconds(5)))).ShouldBe(["a"]);
        await store.UpdateInboxAsync((await store.ReadInboxAsync("a"))! with { Status = InboxStatus.Dead });
        await store.ReleaseInboxAsync("a", "me");
        (await store.ClaimInboxAsync(Claim(Now))).ShouldBe(["a"], "the one behind it need not wait");
    }

    [Fact]
    public async Task A_claim_on_a_stream_ends_with_its_time_and_is_given_back_by_its_owner_alone()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Inbox = [Entry("a", 1)] });
        await store.ClaimInboxAsync(Claim(Now));
        DateTimeOffset later = Now.AddSeconds(30);

        (await store.ClaimInboxAsync(Claim(later) with { Owner = "other" })).ShouldBe(["a"], "the first claim has run out");
        await store.ReleaseInboxAsync("a", "me");
        (await store.ClaimInboxAsync(Claim(later))).ShouldBeEmpty("it is the other's now");
        await store.ReleaseInboxAsync("a", "other");
        (await store.ClaimInboxAsync(Claim(later))).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_callback_of_no_conference_is_added_once_and_gets_the_next_place()
    {
        IConferenceStore store = Create();

        (await store.AppendInboxAsync("event 1", Entry("nobody", 0))).ShouldBeTrue();
        (await store.AppendInboxAsync("event 1", Entry("nobody", 0))).ShouldBeFalse();
        (await store.AppendInboxAsync("event 2", Entry("nobody", 0))).ShouldBeTrue();

        InboxEntry first = (await store.ReadInboxAsync("nobody"))!;
        first.Sequence.ShouldBe(1);
        await store.UpdateInboxAsync(first with { Status = InboxStatus.Done });
        (await store.ReadInboxAsync("nobody"))!.Sequence.ShouldBe(2);
        (await store.SaveAsync(Save("a", 0) with { EventKeys = ["event 1"] })).Status.ShouldBe(SaveStatus.DuplicateEvent, "keys are unique over the store");
    }

    [Fact]
    public async Task A_node_lives_until_its_lease_has_run_out_and_somebody_notices()
    {
        IConferenceStore store = Create();
        TimeSpan length = TimeSpan.FromSeconds(8);
        LeaseRenewal first = await store.RenewLeaseAsync("one", length);
        (first.Kept, string.Join(' ', first.Alive)).ShouldBe((false, "one"), "it has it only now");
        Clock.Advance(TimeSpan.FromSeconds(5));
        (await store.RenewLeaseAsync("two", length)).Alive.ShouldBe(["one", "two"]);
        Clock.Advance(TimeSpan.FromSeconds(4));

        (await store.RenewLeaseAsync("one", length)).Kept.ShouldBeTrue("it had run out, but nobody has noticed");
        Clock.Advance(TimeSpan.FromSeconds(4));
        (await store.RenewLeaseAsync("one", length)).Alive.ShouldBe(["one"]);
        (await store.RenewLeaseAsync("two", length)).Kept.ShouldBeFalse();
        await store.EndLeaseAsync("one");
        (await store.RenewLeaseAsync("two", length)).Alive.ShouldBe(["two"]);
    }

    [Fact]
    public async Task What_a_node_that_has_gone_had_claimed_is_free()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { NextDue = Now, Inbox = [Entry("a", 1)] });
        await store.RenewLeaseAsync("me", TimeSpan.FromSeconds(8));
        await store.ClaimDueAsync(Claim(Now));
        await store.ClaimInboxAsync(Claim(Now));
        DueClaim others = Claim(Now.AddSeconds(9)) with { Owner = "other" };
        await store.RenewLeaseAsync("other", TimeSpan.FromSeconds(8));
        (await store.ClaimDueAsync(others)).ShouldBeEmpty();

        Clock.Advance(TimeSpan.FromSeconds(9));
        await store.RenewLeaseAsync("other", TimeSpan.FromSeconds(8));

        (await store.ClaimDueAsync(others)).ShouldBe(["a"]);
        (await store.ClaimInboxAsync(others)).ShouldBe(["a"]);
        await store.EndLeaseAsync("other");
        (await store.ClaimInboxAsync(Claim(Now))).ShouldBe(["a"], "it gave back what it had when it stopped");
    }

    [Fact]
    public async Task Commands_of_nodes_that_are_not_alive_are_abandoned()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("mine", 0) with { Outbox = [Command("1") with { Owner = "me" }] });
        await store.SaveAsync(Save("theirs", 0) with { Outbox = [Command("1") with { Owner = "me" }, Command("2") with { Owner = "other" }] });
        await store.SaveAsync(Save("nobody's", 0) with { Outbox = [Command("1")] });
        await store.SaveAsync(Save("none", 0));

        (await store.ListAbandonedAsync(["me", "other"])).ShouldBe(["nobody's"]);
        (await store.ListAbandonedAsync(["me"])).ShouldBe(["theirs", "nobody's"]);
        await store.SaveAsync(Save("theirs", 1) with { Outbox = [Command("2") with { Owner = "me" }] });
        (await store.ReadOutboxAsync("theirs")).Select(entry => entry.Owner).ShouldBe(["me", "me"]);
        (await store.ListAbandonedAsync(["me"])).ShouldBe(["nobody's"]);
    }

    [Fact]
    public async Task Callbacks_that_were_given_up_are_listed_and_owed_again()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("a", 0) with { Inbox = [Entry("a", 1), Entry("a", 2), Entry("a", 3)] });
        await store.SaveAsync(Save("b", 0) with { Inbox = [Entry("b", 1)] });
        await store.UpdateInboxAsync(Entry("a", 1) with { Status = InboxStatus.Done });
        await store.UpdateInboxAsync(Entry("a", 2) with { Status = InboxStatus.Dead, Attempts = 6, CompletedBy = ["first"], NotBefore = Now.AddDays(1) });
        await store.UpdateInboxAsync(Entry("b", 1) with { Status = InboxStatus.Dead, Attempts = 6 });

        List<InboxEntry> dead = await DeadAsync(store);
        dead.Select(entry => (entry.Stream, entry.Sequence, entry.Attempts, entry.Status)).ShouldBe([("a", 2, 6, InboxStatus.Dead), ("b", 1, 6, InboxStatus.Dead)]);
        dead[0].CompletedBy.ShouldBe(["first"]);
        dead[0].Payload.ToArray().ShouldBe(Bytes("callback"));

        (await store.ReviveAsync("a", 2)).ShouldBeTrue();
        (await store.ReviveAsync("a", 2)).ShouldBeFalse("it is pending now");
        (await store.ReviveAsync("a", 3)).ShouldBeFalse("it was never given up");
        (await store.ReviveAsync("nowhere", 1)).ShouldBeFalse();
        InboxEntry again = (await store.ReadInboxAsync("a")).ShouldNotBeNull();
        (again.Sequence, again.Attempts, again.NotBefore).ShouldBe((2, 0, null), "before the one behind it");
        again.CompletedBy.ShouldBe(["first"]);
        (await store.ClaimInboxAsync(Claim(Now))).ShouldBe(["a"]);
        (await DeadAsync(store)).Select(entry => entry.Stream).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Parked_events_wait_for_their_time()
    {
        IConferenceStore store = Create();
        await store.ParkAsync(new ParkedEvent { EventKey = "1", Payload = Bytes("1"), Attempts = 1, NotBefore = Now.AddSeconds(1) });

        (await store.ReadParkedAsync(Now)).ShouldBeEmpty();
        (await store.ReadParkedAsync(Now.AddSeconds(1))).Single().Attempts.ShouldBe(1);
        await store.ParkAsync(new ParkedEvent { EventKey = "1", Payload = Bytes("1"), Attempts = 2, NotBefore = Now });
        (await store.ReadParkedAsync(Now)).Single().Attempts.ShouldBe(2);
        await store.UnparkAsync("1");
        (await store.ReadParkedAsync(Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Live_conferences_are_listed_oldest_first()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("b", 0));
        await store.SaveAsync(Save("a", 0));
        await store.SaveAsync(Save("c", 0) with { Live = false });

        (await ListAsync(store)).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task What_has_ended_is_forgotten_after_its_time_and_what_is_owed_is_not()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Save("ended", 0) with { Live = false, EventKeys = ["e"], IndexKeys = ["i"], Reserve = [new Reservation { Name = "r", Holder = "ended" }] });
        await store.SaveAsync(Save("owing", 0) with { Live = false, Outbox = [Command("1")] });
        await store.SaveAsync(Save("live", 0));
        await store.AppendInboxAsync("loose", Entry("nobody", 0));

        Clock.Advance(TimeSpan.FromHours(25));
        await store.ClaimDueAsync(Claim(Now));

        (await store.LoadAsync("ended")).ShouldBeNull();
        (await store.FindAsync("i")).ShouldBeNull();
        (await store.FindHolderAsync("r")).ShouldBeNull();
        (await store.LoadAsync("owing")).ShouldNotBeNull();
        (await store.LoadAsync("live")).ShouldNotBeNull();
        (await store.AppendInboxAsync("loose", Entry("nobody", 0))).ShouldBeTrue("so old an event is refused by its signature");
    }

    protected abstract IConferenceStore Create();

    private static async Task<List<string>> ListAsync(IConferenceStore store)
    {
        List<string> live = [];
        await foreach (string id in store.ListLiveAsync()) live.Add(id);
        return live;
    }

    private static async Task<List<InboxEntry>> DeadAsync(IConferenceStore store)
    {
        List<InboxEntry> dead = [];
        await foreach (InboxEntry entry in store.ListDeadAsync()) dead.Add(entry);
        return dead;
    }
}
