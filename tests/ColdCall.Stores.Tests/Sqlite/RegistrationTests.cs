using ColdCall.Sqlite;
using ColdCall.Storage;
using ColdCall.Tests.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall.Stores.Tests.Sqlite;

public sealed class RegistrationTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public static TheoryData<string, string, string> Refused => new()
    {
        { "Path", "", "Path is missing" },
        { "Path", ":memory:", "leave AddSqliteStore out" },
        { "Path", "file:calls?mode=memory", "no plain path" },
        { "Path", @"\\server\share\calls.db", "on another machine" },
        { "Path", "//server/share/calls.db", "on another machine" },
        { "Path", "no-such-folder/calls.db", "does not exist. Create it" },
        { "Path", ".", "which is a folder" },
        { "Retention", "00:30:00", "Retention must be between a day and 100 years" },
        { "Retention", "40000.00:00:00", "Retention must be between a day and 100 years" },
        { "LockTimeout", "00:00:00", "LockTimeout must be between a second and a minute" },
        { "LockTimeout", "00:02:00", "LockTimeout must be between a second and a minute" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_setting_that_cannot_work_stops_the_start(string key, string value, string message)
    {
        OptionsValidationException refused = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync(new() { [$"Store:{key}"] = value }));

        refused.Message.ShouldContain($"Store:{key}");
        refused.Message.ShouldContain(message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_the_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that nobody can write, whoever runs the tests.");

        OptionsValidationException refused = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync(new() { ["Store:Path"] = "/proc/calls.db" }));

        refused.Message.ShouldContain("Let its user write the folder and the file");
    }

    [Fact]
    public async Task Settings_come_from_the_section()
    {
        await using EngineUnderTest engine = await StartAsync(new() { ["Store:Retention"] = "2.00:00:00", ["Store:LockTimeout"] = "00:00:03" });

        SqliteStoreOptions options = engine.Services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
        (options.Retention, options.LockTimeout).ShouldBe((TimeSpan.FromDays(2), TimeSpan.FromSeconds(3)));
        engine.Services.GetRequiredService<IConferenceStore>().ShouldBeOfType<SqliteConferenceStore>();
        File.Exists(_folder.File).ShouldBeTrue("it is opened at start");
    }

    [Fact]
    public void A_second_store_is_refused()
    {
        IColdCallBuilder builder = new ServiceCollection().AddColdCall(new ConfigurationBuilder().Build()).AddSqliteStore(_folder.File);

        Should.Throw<InvalidOperationException>(() => builder.AddSqliteStore(_folder.File)).Message.ShouldContain("added twice");
    }

    [Fact]
    public async Task A_path_in_code_is_told_as_such()
    {
        OptionsValidationException refused = await Should.ThrowAsync<OptionsValidationException>(() => EngineUnderTest.StartAsync(
            settings: new() { ["ColdCall:TagKeys:0"] = "a key of some length" }, more: builder => builder.AddSqliteStore(":memory:")));

        refused.Message.ShouldStartWith("AddSqliteStore: Path is ':memory:'");
    }

    private Task<EngineUnderTest> StartAsync(Dictionary<string, string?> settings)
    {
        settings.TryAdd("Store:Path", _folder.File);
        IConfiguration section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Store");
        return EngineUnderTest.StartAsync(settings: new() { ["ColdCall:TagKeys:0"] = "a key of some length" }, more: builder => builder.AddSqliteStore(section));
    }
}
