using System.Globalization;
using Dialer.Configuration;
using Dialer.Contacts;
using Dialer.Data;
using Microsoft.Data.Sqlite;

namespace Dialer.Hosting;

/// <summary>The running Dialer: its web application, and the emulated provider.</summary>
internal sealed class DialerApplication : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DataFolder _data;
    private readonly string? _newKey;

    private DialerApplication(WebApplication app, ProviderEmulator emulator, DataFolder data, string? newKey)
    {
        _app = app;
        _data = data;
        _newKey = newKey;
        Emulator = emulator;
    }

    public ProviderEmulator Emulator { get; }

    public Uri Address => Services.GetRequiredService<OwnAddress>().Root;

    public IServiceProvider Services => _app.Services;

    /// <param name="args">Settings, as in <c>--Dialer:Port 5090</c>.</param>
    /// <param name="configure">What a test wants otherwise.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="StartRefusedException">It cannot start as it is set up; the message says why.</exception>
    public static async Task<DialerApplication> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = PublishedFolder() });
        configure?.Invoke(builder);
        DialerOptions options = DialerConfiguration.Read(builder.Configuration);
        var own = new OwnAddress(LoopbackPort.Take(options.Port, "Dialer:Port"));
        if (options is { EmulatorAddress: null, EmulatorPort: not 0 }) LoopbackPort.Take(options.EmulatorPort, "Dialer:EmulatorPort");

        ProviderEmulator? emulator = null;
        WebApplication? app = null;
        DataFolder data = DataFolder.Open(Path.Combine(builder.Environment.ContentRootPath, options.DataFolder));
        try
        {
            var database = new SqliteConnectionStringBuilder { DataSource = data.Database, ForeignKeys = true };
            await DatabaseSchema.UpgradeAsync(database.ToString(), cancellationToken);
            emulator = await ProviderEmulator.StartAsync(options, own, cancellationToken);
            app = DialerServices.Add(builder, options, own, data, emulator, database.ToString()).Build();
            DialerPipeline.Use(app);
            if (!await app.Services.GetRequiredService<ApiKey>().ExistsAsync(cancellationToken)) await app.Services.GetRequiredService<ContactBook>().AddSamplesAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            return new DialerApplication(app, emulator, data, await app.Services.GetRequiredService<ApiKey>().ReadOrMakeAsync(cancellationToken));
        }
        catch (Exception fault)
        {
            await StopAsync(app, emulator, data);
            if (fault is IOException) throw new StartRefusedException($"Port {own.Port} cannot be used ({fault.Message}) Choose another with Dialer:Port.", fault);
            throw;
        }
    }

    /// <summary>Three lines, and at the first start one more.</summary>
    public void Announce(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dialer          {Address}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Virtual phones  {Emulator.Address}"));
        output.WriteLine($"Emulated {Emulator.Provider.Title}: no real phone rings");
        if (_newKey is not null) output.WriteLine($"API key for programs, in the header {ChangeGuard.KeyHeader}, shown this once: {_newKey}");
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync() => await StopAsync(_app, Emulator, _data);

    /// <summary>The application first: it ends its calls while it stops, if the provider goes with it.</summary>
    private static async Task StopAsync(WebApplication? app, ProviderEmulator? emulator, DataFolder data)
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (emulator is not null) await emulator.DisposeAsync();
        SqliteConnection.ClearAllPools();
        data.Dispose();
    }

    /// <returns>Where the program and its page lie together after a publish, from wherever it is started; null while it is run from its sources.</returns>
    private static string? PublishedFolder() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
