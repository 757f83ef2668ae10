using System.Net;
using System.Net.Sockets;
using ColdCall.Dialer.Tests.Support;
using ColdCall.EndToEnd.Tests.Support;
using Dialer.Hosting;

namespace ColdCall.Dialer.Tests;

public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string DataFolder => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("telnyx", "Emulated Telnyx: no real phone rings")]
    [InlineData("twilio", "Emulated Twilio: no real phone rings")]
    public async Task It_says_three_lines_and_the_key_at_the_first_start_only(string provider, string last)
    {
        string[] first = await LinesOfAStartAsync(provider);
        first.Length.ShouldBe(4);
        first[3].ShouldContain("X-API-Key");

        string[] second = await LinesOfAStartAsync(provider);
        second.Length.ShouldBe(3);
        second[0].ShouldStartWith("Dialer          http://localhost:");
        second[1].ShouldStartWith("Virtual phones  http://localhost:");
        second[2].ShouldBe(last);
    }

    [Fact]
    public async Task As_a_program_it_keeps_standard_output_to_its_lines_and_stops_when_asked()
    {
        await using SampleProcess dialer = SampleProcess.Start("Dialer", "--Dialer:Port", "0", "--Dialer:EmulatorPort", "0", "--Dialer:DataFolder", DataFolder);
        await dialer.SaysAsync("API key");
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(dialer.Output[0].Split(' ')[^1] + "health/live"), TestContext.Current.CancellationToken)).ShouldBe("Healthy");
        dialer.Signal(SampleProcess.Interrupt);
        (await dialer.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(0, dialer.Errors);
        dialer.Output.Count.ShouldBe(4, string.Join('\n', dialer.Output));
    }

    [Theory]
    [InlineData("Dialer:Port", "Dialer:EmulatorPort")]
    [InlineData("Dialer:EmulatorPort", "Dialer:Port")]
    public async Task A_taken_port_names_its_setting(string setting, string other)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        await using SampleProcess dialer = SampleProcess.Start("Dialer", $"--{setting}", port, $"--{other}", "0", "--Dialer:DataFolder", DataFolder);
        (await dialer.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(1);
        dialer.Errors.ShouldContain($"Port {port} is taken. Choose another with {setting}");
        dialer.Errors.ShouldNotContain("   at ", Case.Sensitive, "no stack trace");
        dialer.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ColdCall:Telnyx:ApiKey", "KEY0123")]
    [InlineData("ColdCall:Telnyx:BaseAddress", "https://api.telnyx.com/v2/")]
    [InlineData("ColdCall:Telnyx:From", "+12025550100")]
    [InlineData("ColdCall:Twilio:AccountSid", "AC0123")]
    public async Task A_real_provider_is_refused_until_there_is_a_sign_in(string setting, string value)
    {
        await using SampleProcess dialer = SampleProcess.Start("Dialer", $"--{setting}", value, "--Dialer:Port", "0", "--Dialer:EmulatorPort", "0", "--Dialer:DataFolder", DataFolder);
        (await dialer.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(1);
        dialer.Errors.ShouldContain($"{setting} is set, but until the Dialer has a sign-in it runs on the emulated provider only");
        dialer.Errors.ShouldNotContain(value, Case.Sensitive, "a secret is not repeated");
        Directory.Exists(DataFolder).ShouldBeFalse("nothing was written");
    }

    [Theory]
    [InlineData("Dialer:Port", "many", "Dialer")]
    [InlineData("Dialer:Port", "70000", "Dialer:Port must be")]
    [InlineData("Dialer:EmulatorPort", "-1", "Dialer:EmulatorPort must be")]
    [InlineData("Dialer:Provider", "vonage", "Dialer:Provider must be telnyx or twilio")]
    [InlineData("Dialer:Provider", "", "Dialer:Provider must be telnyx or twilio")]
    [InlineData("Dialer:Store", "redis", "Dialer:Store must be sqlite or memory")]
    [InlineData("Dialer:EmulatorAddress", "https://emulator.example", "Dialer:EmulatorAddress must be")]
    [InlineData("Dialer:DataFolder", " ", "Dialer:DataFolder is empty")]
    [InlineData("Dialer:DefaultCountryCode", "+1", "Dialer:DefaultCountryCode must be")]
    public async Task A_wrong_setting_is_named(string setting, string value, string words) =>
        (await RefusedAsync($"--{setting}", value)).ShouldContain(words);

    [Fact]
    public async Task The_two_ports_differ() => (await RefusedAsync("--Dialer:Port", "5999", "--Dialer:EmulatorPort", "5999")).ShouldContain("are the same");

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await LinesOfAStartAsync();
        await TestDialer.ExecuteAsync(Path.Combine(DataFolder, "dialer.db"), "insert into schema_version (version) values (9000)");
        (await RefusedAsync()).ShouldContain("has schema 9000");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(DataFolder);
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "dialer.db"), new string('x', 5000));
        (await RefusedAsync()).ShouldContain("The database cannot be used");
    }

    [Fact]
    public async Task Two_cannot_share_a_data_folder()
    {
        await using TestDialer first = await TestDialer.StartAsync(_folder.Path);
        (await RefusedAsync()).ShouldContain("Dialer:DataFolder");
    }

    [Fact]
    public async Task The_key_that_marks_its_calls_stays_and_is_the_owners()
    {
        await LinesOfAStartAsync();
        string file = Path.Combine(DataFolder, "tag.key");
        string key = await File.ReadAllTextAsync(file);
        key.Length.ShouldBe(64);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await LinesOfAStartAsync();
        (await File.ReadAllTextAsync(file)).ShouldBe(key);
    }

    private async Task<string[]> LinesOfAStartAsync(string provider = "telnyx")
    {
        await using TestDialer dialer = await TestDialer.StartAsync(_folder.Path, provider);
        return dialer.Announcement().TrimEnd().Split(Environment.NewLine);
    }

    private async Task<string> RefusedAsync(params IReadOnlyList<string> settings) =>
        (await Should.ThrowAsync<StartRefusedException>(() => TestDialer.StartAsync(_folder.Path, settings: settings))).Message;
}
