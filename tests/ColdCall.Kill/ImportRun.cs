using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Kill;

/// <summary>The Dialer dies while it takes the contacts of a file: they are all there afterwards or none is, and taking the file again makes none twice.</summary>
internal sealed class ImportRun(KillCase killCase, string folder)
{
    private const int Rows = 20_000;
    private const int BytesPerStep = 512 * 1024;
    private readonly string _file = FileOf(Rows);

    public static async Task<KillOutcome> RunAsync(KillCase killCase)
    {
        string folder = Directory.CreateTempSubdirectory("kill-11-").FullName;
        List<string> broken = [];
        TimeSpan settled = TimeSpan.Zero;
        try
        {
            settled = await new ImportRun(killCase, folder).LiveTwiceAsync();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is BrokenException or HttpRequestException or TaskCanceledException)
        {
            broken.AddRange([fault.Message, $"see {folder}"]);
        }

        return new KillOutcome(killCase, broken, settled, settled);
    }

    private async Task<TimeSpan> LiveTwiceAsync()
    {
        int before;
        await using (DialerProcess first = await DialerProcess.StartAsync(folder, killCase.Provider))
        {
            before = await first.CountContactsAsync();
            await ImportUntilKilledAsync(first);
        }

        long restarted = TimeProvider.System.GetTimestamp();
        await using DialerProcess second = await DialerProcess.StartAsync(folder, killCase.Provider);
        int after = await second.CountContactsAsync();
        TimeSpan settled = TimeProvider.System.GetElapsedTime(restarted);
        if (after != before && after != before + Rows) throw new BrokenException($"{after - before} of {Rows} contacts are there");
        JsonNode answer = await second.ImportAsync(_file);
        (int added, int skipped, int all) = ((int)answer["added"]!, (int)answer["skipped"]!, await second.CountContactsAsync());
        if ((added, skipped, all) != (before + Rows - after, after - before, before + Rows))
            throw new BrokenException($"the second import added {added} and skipped {skipped}, and there are {all} contacts");
        return settled;
    }

    /// <summary>Kills it some way into the import: after a time, or once the database has written so much of it.</summary>
    private async Task ImportUntilKilledAsync(DialerProcess dialer)
    {
        Task<JsonNode> import = dialer.ImportAsync(_file);
        long start = TimeProvider.System.GetTimestamp();
        TimeSpan wait = TimeSpan.FromMilliseconds(50 * (killCase.Number % 16));
        long grown = LogBytes() + (BytesPerStep * (1L + (killCase.Number % 16)));
        bool byTime = killCase.Number % 4 >= 2;
        while (!import.IsCompleted && (byTime ? TimeProvider.System.GetElapsedTime(start) < wait : LogBytes() < grown)) await Task.Delay(1);
        await dialer.KillAsync();
        try
        {
            await import;
        }
        catch (HttpRequestException)
        {
            // It died before it could answer.
        }
    }

    private long LogBytes() => new FileInfo(Path.Combine(folder, "dialer.db-wal")) is { Exists: true } log ? log.Length : 0;

    private static string FileOf(int rows)
    {
        var text = new StringBuilder("name,company,phone\n");
        for (int row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"Contact {row},Company {row % 97},+1212{300 + (row / 10_000)}{row % 10_000:0000}\n");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
