using System.Diagnostics;
using System.Globalization;
using ColdCall.Sqlite;
using ColdCall.Storage;
using static ColdCall.Stores.Tests.Sample;

namespace ColdCall.Stores.Tests.Sqlite;

/// <summary>A process that dies in the middle of its saves leaves every acknowledged one, and no part of another.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Acknowledged = 300;
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_before_the_kill_is_there()
    {
        Dictionary<string, long> told = await SaveUntilKilledAsync();

        using SqliteConferenceStore store = _folder.Open();
        told.Count.ShouldBeGreaterThan(1);
        foreach ((string id, long version) in told)
        {
            StoredConference stored = (await store.LoadAsync(id)).ShouldNotBeNull();
            stored.Version.ShouldBeInRange(version, version + 1, "the last one may have been saved and not told");
            stored.State.ToArray().ShouldBe(Bytes($"{id}:{stored.Version}"));
            await ShouldHaveAllPartsAsync(store, id, stored.Version);
        }

        _folder.OpenPlain().Ask("pragma integrity_check").ShouldBe("ok");
    }

    private static async Task ShouldHaveAllPartsAsync(SqliteConferenceStore store, string id, long last)
    {
        IReadOnlyList<OutboxEntry> commands = await store.ReadOutboxAsync(id);
        commands.Select(command => command.CommandId).ShouldBe(Versions(last).Select(version => $"{id}:{version}"));
        foreach (long version in Versions(last))
        {
            (await store.FindAsync($"{id}:{version}")).ShouldBe(id);
            (await store.FindHolderAsync($"{id}:{version}")).ShouldBe(id);
            InboxEntry callback = (await store.ReadInboxAsync(id)).ShouldNotBeNull();
            callback.Sequence.ShouldBe(version);
            await store.UpdateInboxAsync(callback with { Status = InboxStatus.Done });
        }

        (await store.ReadInboxAsync(id)).ShouldBeNull();
        (await store.FindAsync($"{id}:{last + 1}")).ShouldBeNull();
        (await store.FindHolderAsync($"{id}:{last + 1}")).ShouldBeNull();
        (await store.SaveAsync(Save(id, last) with { EventKeys = [$"{id}:{last}"] })).Status.ShouldBe(SaveStatus.DuplicateEvent);
        (await store.SaveAsync(Save(id, last) with { EventKeys = [$"{id}:{last + 1}"] })).Status.ShouldBe(SaveStatus.Saved);
    }

    private static IEnumerable<long> Versions(long last) => Enumerable.Range(1, (int)last).Select(version => (long)version);

    /// <summary>The last version that was acknowledged of each conference.</summary>
    private async Task<Dictionary<string, long>> SaveUntilKilledAsync()
    {
        DirectoryInfo here = new(AppContext.BaseDirectory);
        string program = Path.Combine(here.Parent!.Parent!.FullName, "StoreSaver", here.Name, "StoreSaver.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, _folder.File]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Dictionary<string, long> told = [];
        int lines = 0;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // A kill may cut the last line short.
            if (line.Split(' ') is [var id, var version] && long.TryParse(version, CultureInfo.InvariantCulture, out long number) && number == told.GetValueOrDefault(id) + 1) told[id] = number;
            if (++lines == Acknowledged) process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        lines.ShouldBeGreaterThanOrEqualTo(Acknowledged, await errors);
        return told;
    }
}
