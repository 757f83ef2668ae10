using ColdCall.EndToEnd.Tests.Support;
using Dialer.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>The Dialer as its users start it, on free ports, with its own database; the agent's browser is played by the emulator.</summary>
internal sealed class TestDialer : DialerClient
{
    private readonly DialerApplication _application;
    private readonly TemporaryFolder? _ownFolder;

    private TestDialer(DialerApplication application, string folder, TemporaryFolder? ownFolder, ShiftedClock clock)
        : base(application.Address, application.Emulator.Address)
    {
        _application = application;
        _ownFolder = ownFolder;
        Folder = folder;
        Clock = clock;
    }

    public ShiftedClock Clock { get; }

    public IConferenceDialer Engine => _application.Services.GetRequiredService<IConferenceDialer>();

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "data", "dialer.db");

    /// <param name="folder">Where it keeps its data; null for a folder of its own.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="settings">Further settings, such as <c>--Dialer:Port</c> and its value.</param>
    public static async Task<TestDialer> StartAsync(string? folder = null, string provider = "telnyx", params IReadOnlyList<string> settings)
    {
        TemporaryFolder? own = folder is null ? new TemporaryFolder() : null;
        string root = folder ?? own!.Path;
        var clock = new ShiftedClock();
        string[] arguments = ["--contentRoot", root, "--Dialer:Port", "0", "--Dialer:EmulatorPort", "0", "--Dialer:Provider", provider, .. settings];
        DialerApplication application = await DialerApplication.StartAsync(arguments, builder => Configure(builder, clock), Token);
        return new TestDialer(application, root, own, clock);
    }

    /// <summary>A Dialer whose agent has a page open: it answers when it is rung.</summary>
    public static async Task<TestDialer> StartWithAgentAsync(string? folder = null, string provider = "telnyx")
    {
        TestDialer dialer = await StartAsync(folder, provider);
        await dialer.EverybodyAnswersAsync();
        return dialer;
    }

    /// <summary>How many conferences ColdCall believes to go on.</summary>
    public ValueTask<int> LiveConferencesAsync() => Engine.ListAsync(Token).CountAsync(Token);

    public string Announcement()
    {
        using var output = new StringWriter();
        _application.Announce(output);
        return output.ToString();
    }

    /// <summary>Does something to the database that only an accident or another version does.</summary>
    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(Token);
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // A test says what it does itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static void Configure(WebApplicationBuilder builder, ShiftedClock clock)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
    }
}
