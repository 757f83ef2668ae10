using System.Reflection;
using ColdCall.Sqlite;
using ColdCall.Sqlite.Database;
using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Tests.Engine;
using Microsoft.Data.Sqlite;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests.Sqlite;

public sealed class SchemaTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_version_1_is_read_and_written()
    {
        await WriteGoldenAsync("version-1.sql");

        SqliteConferenceStore store = _folder.Open(new ManualTimeProvider());

        StoredConference live = (await store.LoadAsync("live")).ShouldNotBeNull();
        (live.Version, live.NextDue, live.Live, live.Quarantined).ShouldBe((3, Noon, true, false));
        live.State.ToArray().ShouldBe(Bytes("state of live"));
        (await store.LoadAsync("ended"))!.Quarantined.ShouldBeTrue();
        (await store.FindAsync("leg 1")).ShouldBe("live");
        (await store.FindHolderAsync("dial lead")).ShouldBe("live");
        (await store.ReadOutboxAsync("live")).Select(command => (command.CommandId, command.Claimed)).ShouldBe([("first", true), ("second", false)]);
        (await store.ListAbandonedAsync(["any"])).ShouldBe(["live"], "whoever was to send them is not known any more");
        InboxEntry callback = (await store.ReadInboxAsync("live"))!;
        (callback.Sequence, callback.Attempts, callback.NotBefore).ShouldBe((2, 1, Noon));
        callback.CompletedBy.ShouldBe(["My.Handler"]);
        (await store.ReadParkedAsync(Noon)).Single().EventKey.ShouldBe("parked");
        (await store.ClaimDueAsync(Claim(Noon))).ShouldBe(["live"]);
        (await store.ClaimInboxAsync(Claim(Noon))).ShouldBe(["live"]);
        (await store.SaveAsync(Save("live", 3) with { EventKeys = ["event 1"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await store.SaveAsync(Save("live", 3) with { EventKeys = ["event 2"] })).Status.ShouldBe(SaveStatus.Saved);
    }

    [Fact]
    public async Task A_later_script_keeps_what_is_there()
    {
        await WriteGoldenAsync("version-1.sql");

        Upgrade(new SchemaScript(99, "alter table conference add column later integer; update conference set later = 7"));

        SqliteConnection plain = _folder.OpenPlain();
        plain.Ask("pragma user_version").ShouldBe(99L);
        plain.Ask("select later from conference where id = 'live'").ShouldBe(7L);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_the_file_as_it_was()
    {
        await WriteGoldenAsync("version-1.sql");

        Should.Throw<SqliteException>(() => Upgrade(new SchemaScript(98, "drop table callback"), new SchemaScript(99, "drop table no_such_table")));

        SqliteConnection plain = _folder.OpenPlain();
        plain.Tables().ShouldContain("callback");
        plain.Ask("pragma user_version").ShouldBe(1L);
    }

    [Fact]
    public async Task Many_who_open_a_new_file_at_once_make_it_once()
    {
        SqliteConferenceStore[] stores = [.. Enumerable.Range(0, 8).Select(_ => _folder.Open())];

        SaveResult[] results = await Task.WhenAll(stores.Select((store, each) => Task.Run(async () => await store.SaveAsync(Save($"c{each}", 0)))));

        results.ShouldAllBe(result => result.Status == SaveStatus.Saved);
        _folder.OpenPlain().Ask("select count(*) from conference").ShouldBe(8L);
    }

    [Fact]
    public async Task A_newer_file_refuses_the_start()
    {
        await WriteGoldenAsync("version-1.sql");
        _folder.OpenPlain().Run("pragma user_version = 4711");

        StoreUnavailableException refused = await Should.ThrowAsync<StoreUnavailableException>(() => EngineUnderTest.StartAsync(
            settings: new() { ["ColdCall:TagKeys:0"] = "a key of some length" }, more: builder => builder.AddSqliteStore(_folder.File)));

        refused.Message.ShouldContain("schema 4711");
        refused.Message.ShouldContain("Start that version, or name another file");
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        SqliteConnection plain = _folder.OpenPlain();
        plain.Run("create table invoice (id integer)");

        Should.Throw<StoreUnavailableException>(() => _folder.Open().File).Message.ShouldContain("another program");

        plain.Tables().ShouldBe(["invoice"]);
        plain.Ask("pragma journal_mode").ShouldBe("delete");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_as_such()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000), TestContext.Current.CancellationToken);

        Should.Throw<StoreUnavailableException>(() => _folder.Open().File).Message.ShouldContain("no sound SQLite database");
    }

    [Fact]
    public async Task What_is_acknowledged_survives_a_loss_of_power()
    {
        SqliteConferenceStore store = _folder.Open();

        (await store.File.WriteAsync(session => session.First("pragma synchronous", row => row.GetInt64(0)), CancellationToken.None)).ShouldBe(2, "FULL");
        _folder.OpenPlain().Ask("pragma journal_mode").ShouldBe("wal");
    }

    private void Upgrade(params SchemaScript[] further)
    {
        using Session session = Session.Open(_folder.File, TimeSpan.FromSeconds(1));
        StoreSchema.Upgrade(session, _folder.File, [.. SchemaScript.All, .. further]);
    }

    private async Task WriteGoldenAsync(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Golden/{name}")!);
        await using SqliteConnection plain = _folder.OpenPlain();
        plain.Run(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
