using System.Buffers.Binary;
using System.Globalization;
using ColdCall.Sqlite;
using ColdCall.Storage;
using Microsoft.Data.Sqlite;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests.Sqlite;

/// <summary>Many who write at once, and a disk or another program in the way.</summary>
public sealed class WritingTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Those_who_wait_for_the_disk_are_committed_together()
    {
        SqliteConferenceStore store = _folder.Open();
        await store.SaveAsync(Save("first", 0));
        int before = Commits();

        Task<SaveResult>[] saves = WhileLocked(() => [.. Enumerable.Range(0, 200).Select(each => store.SaveAsync(Save($"c{each}", 0)).AsTask())]);

        (await Task.WhenAll(saves)).ShouldAllBe(result => result.Status == SaveStatus.Saved);
        (Commits() - before).ShouldBeInRange(1, 2, "one for whoever came first, one for all others");
    }

    [Fact]
    public async Task A_refused_or_faulty_save_does_not_harm_those_beside_it()
    {
        SqliteConferenceStore store = _folder.Open();
        await store.SaveAsync(Save("a", 0) with { EventKeys = ["seen"], Reserve = [new Reservation { Name = "name", Holder = "a" }] });

        Task<SaveResult>[] saves = WhileLocked(() =>
        [
            store.SaveAsync(Save("good 1", 0)).AsTask(),
            store.SaveAsync(Save("a", 7)).AsTask(),
            store.SaveAsync(Save("b", 0) with { EventKeys = ["seen"] }).AsTask(),
            store.SaveAsync(Save("c", 0) with { Reserve = [new Reservation { Name = "name", Holder = "c" }] }).AsTask(),
            store.SaveAsync(Save("faulty", 0) with { Inbox = [Entry("faulty", 1), Entry("faulty", 1)] }).AsTask(),
            store.SaveAsync(Save("good 2", 0)).AsTask(),
        ]);

        (await saves[0]).Status.ShouldBe(SaveStatus.Saved);
        (await saves[1]).Status.ShouldBe(SaveStatus.VersionConflict);
        (await saves[2]).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await saves[3]).Taken!.Holder.ShouldBe("a");
        await Should.ThrowAsync<SqliteException>(() => saves[4]);
        (await saves[5]).Status.ShouldBe(SaveStatus.Saved);
        (await store.LoadAsync("good 1")).ShouldNotBeNull();
        (await store.LoadAsync("good 2")).ShouldNotBeNull();
        (await store.LoadAsync("faulty")).ShouldBeNull();
        (await store.ReadInboxAsync("faulty")).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_read_and_write_see_whole_saves_in_order()
    {
        const int Writers = 8, Rounds = 40;
        SqliteConferenceStore store = _folder.Open();
        SqliteConferenceStore other = _folder.Open();
        await store.SaveAsync(Save("shared", 0));
        using var stop = new CancellationTokenSource();
        Task<long>[] readers = [.. Enumerable.Range(0, 4).Select(each => Task.Run(() => ReadAsync(each % 2 == 0 ? store : other, stop.Token)))];

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(each => Task.Run(() => WriteAsync(each % 2 == 0 ? store : other, Rounds))));
        await stop.CancelAsync();

        (await store.LoadAsync("shared"))!.Version.ShouldBe(1 + (Writers * Rounds));
        (await Task.WhenAll(readers)).Max().ShouldBeGreaterThan(1, "they read while others wrote");
    }

    [Fact]
    public async Task A_full_disk_refuses_and_keeps_what_was_there()
    {
        SqliteConferenceStore store = _folder.Open();
        await store.SaveAsync(Save("before", 0));
        await LimitAsync(store, 40);

        int kept = 0;
        StoreUnavailableException? full = null;
        for (; full is null && kept < 1000; kept++)
        {
            try
            {
                await store.SaveAsync(Save($"c{kept}", 0) with { State = new byte[4000], IndexKeys = [$"i{kept}"] });
            }
            catch (StoreUnavailableException fault)
            {
                full = fault;
                kept--;
            }
        }

        full.ShouldNotBeNull().Message.ShouldContain("full");
        kept.ShouldBeGreaterThan(0);
        (await store.LoadAsync("before")).ShouldNotBeNull();
        (await store.LoadAsync($"c{kept}")).ShouldBeNull();
        (await store.FindAsync($"i{kept}")).ShouldBeNull();

        await LimitAsync(store, 1_000_000);
        (await store.SaveAsync(Save($"c{kept}", 0) with { State = new byte[4000], IndexKeys = [$"i{kept}"] })).Status.ShouldBe(SaveStatus.Saved, "there is space again");
        _folder.OpenPlain().Ask("pragma integrity_check").ShouldBe("ok");
    }

    [Fact]
    public async Task A_file_that_another_program_holds_for_too_long_is_told_and_met_again()
    {
        SqliteConferenceStore store = _folder.Open(lockTimeout: TimeSpan.FromSeconds(1));
        await store.SaveAsync(Save("a", 0));
        SqliteConnection other = _folder.OpenPlain();
        other.Run("begin immediate");

        StoreUnavailableException held = await Should.ThrowAsync<StoreUnavailableException>(async () => await store.SaveAsync(Save("a", 1)));
        (await store.LoadAsync("a"))!.Version.ShouldBe(1, "readers do not wait");
        other.Run("rollback");

        held.Message.ShouldContain("another program held");
        (await store.SaveAsync(Save("a", 1))).Status.ShouldBe(SaveStatus.Saved);
    }

    private static async Task WriteAsync(SqliteConferenceStore store, int rounds)
    {
        for (int done = 0; done < rounds;)
        {
            StoredConference read = (await store.LoadAsync("shared"))!;
            string text = read.Version.ToString(CultureInfo.InvariantCulture);
            if ((await store.SaveAsync(Save("shared", read.Version) with { State = Bytes(text), IndexKeys = [text] })).Status == SaveStatus.Saved) done++;
        }
    }

    private static async Task<long> ReadAsync(SqliteConferenceStore store, CancellationToken stop)
    {
        long seen = 0;
        while (!stop.IsCancellationRequested)
        {
            StoredConference read = (await store.LoadAsync("shared", CancellationToken.None))!;
            read.Version.ShouldBeGreaterThanOrEqualTo(seen);
            seen = read.Version;
            if (seen == 1) continue;
            read.State.ToArray().ShouldBe(Bytes((seen - 1).ToString(CultureInfo.InvariantCulture)));
            (await store.FindAsync((seen - 1).ToString(CultureInfo.InvariantCulture), CancellationToken.None)).ShouldBe("shared");
        }

        return seen;
    }

    private static Task<int> LimitAsync(SqliteConferenceStore store, int pages) =>
        store.File.WriteAsync(session => session.Run(string.Create(CultureInfo.InvariantCulture, $"pragma max_page_count = {pages}")), CancellationToken.None);

    /// <summary>Starts work while another program holds the file, so that all of it waits.</summary>
    private Task<SaveResult>[] WhileLocked(Func<Task<SaveResult>[]> start)
    {
        using SqliteConnection other = _folder.OpenPlain();
        other.Run("begin immediate");
        Task<SaveResult>[] started = start();
        other.Run("rollback");
        return started;
    }

    /// <summary>How many transactions stand in the write-ahead log: the last page of each bears the size of the database.</summary>
    private int Commits()
    {
        const int Head = 32, FrameHead = 24;
        using FileStream log = File.Open($"{_folder.File}-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[log.Length];
        log.ReadExactly(bytes);
        int frame = FrameHead + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
        int commits = 0;
        for (int at = Head; at + frame <= bytes.Length; at += frame)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 4)) != 0) commits++;
        }

        return commits;
    }
}
