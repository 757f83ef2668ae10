using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>The Dialer as a program of its own, so that it can be killed.</summary>
internal sealed class DialerProcess : DialerClient
{
    private const int Kill = 9;
    private readonly SampleProcess _process;

    private DialerProcess(SampleProcess process) : base(new Uri(process.ValueOf("Dialer")), new Uri(process.ValueOf("Virtual phones"))) => _process = process;

    /// <param name="folder">The folder of the test; the data is where a <see cref="TestDialer"/> looks for it.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<DialerProcess> StartAsync(string folder, string provider, params IReadOnlyList<string> settings)
    {
        SampleProcess process = SampleProcess.Start(
            "Dialer", ["--Dialer:Port", "0", "--Dialer:EmulatorPort", "0", "--Dialer:DataFolder", Path.Combine(folder, "data"), "--Dialer:Provider", provider, .. settings]);
        await process.SaysAsync("no real phone rings");
        var dialer = new DialerProcess(process);
        await dialer.EverybodyAnswersAsync();
        return dialer;
    }

    public Task KillAsync()
    {
        _process.Signal(Kill);
        return _process.ExitAsync(TimeSpan.FromSeconds(10));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _process.DisposeAsync();
    }
}
