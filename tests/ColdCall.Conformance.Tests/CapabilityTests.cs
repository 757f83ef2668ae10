using System.Reflection;
using ColdCall.Conformance.Tests.Support;
using ColdCall.Providers;

namespace ColdCall.Conformance.Tests;

/// <summary>How providers differ is written from what the engine asks them, so that the page cannot say anything else.</summary>
public sealed class CapabilityTests
{
    private const string AcceptVariable = "COLDCALL_ACCEPT_CAPABILITIES";

    /// <summary>What a reader is told of each capability.</summary>
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [nameof(ProviderCapabilities.DialCreatesConference)] = "A dial, or the answer to a leg that came to us, makes the conference and puts the leg in. If not, it is made from the first leg that has answered.",
        [nameof(ProviderCapabilities.DialJoinsConference)] = "Who is in a conference hears the next one ring.",
        [nameof(ProviderCapabilities.RecordsFromStartOnly)] = "Only `OpenConferenceRequest.Record` begins a recording, once two are in; pausing, resuming and stopping work as elsewhere.",
        [nameof(ProviderCapabilities.TellsWhoHungUp)] = "`Participant.EndedBy` says who hung up an answered leg when the application did not.",
    };

    private static IEnumerable<PropertyInfo> Capabilities => typeof(ProviderCapabilities).GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal);

    private static string Page => Path.Combine(Repository.Root, "docs", "providers", "capabilities.md");

    [Fact]
    public async Task The_page_of_capabilities_says_what_the_providers_say()
    {
        string rendered = await RenderAsync();
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1") await File.WriteAllTextAsync(Page, rendered, TestContext.Current.CancellationToken);

        string written = File.Exists(Page) ? await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken) : "";
        written.ShouldBe(rendered, $"docs/providers/capabilities.md is not what the providers say. If they changed on purpose, run this test once with {AcceptVariable}=1 and commit the page.");
    }

    [Fact]
    public void Every_capability_is_explained() =>
        Capabilities.Select(property => property.Name).ShouldBe(Meanings.Keys.Order(StringComparer.Ordinal));

    private static async Task<string> RenderAsync()
    {
        List<(string Name, ProviderCapabilities Capabilities)> providers = [];
        foreach (Provider provider in Enum.GetValues<Provider>())
        {
            await using Stage stage = await Stage.OpenAsync(provider);
            providers.Add((provider.ToString(), stage.Capabilities));
        }

        string[] page =
        [
            "# How providers differ",
            "",
            "Written by the conformance tests from `IConferenceProvider.Capabilities`. All else is the same for every provider: one suite of scenarios",
            "(`tests/ColdCall.Conformance.Tests`) is run for each, and asks these capabilities where it has to. *Memory* is that suite's own provider,",
            "written from the public contracts alone.",
            "",
            RowOf("capability", providers.Select(each => each.Name), "what it means"),
            RowOf("---", providers.Select(_ => "---"), "---"),
            .. Capabilities.Select(property => RowOf($"`{property.Name}`", providers.Select(each => property.GetValue(each.Capabilities) is true ? "yes" : "no"), Meanings[property.Name])),
            "",
        ];
        return string.Join('\n', page);
    }

    private static string RowOf(string capability, IEnumerable<string> providers, string meaning) => $"| {capability} | {string.Join(" | ", providers)} | {meaning} |";
}
