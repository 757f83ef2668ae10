using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>A list from a spreadsheet becomes contacts that can be dialed; what could not be taken is named row by row.</summary>
public sealed class ImportTests(Browsers browsers)
{
    [Fact]
    public async Task A_file_is_imported_reported_on_and_dialed_from()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);
        await ImportAsync(agent, "leads.csv", "Name;Phone\nZoë Zebra;(202) 555-0142\nNobody;not a number\n"u8.ToArray());
        await Assertions.Expect(agent.GetByRole(AriaRole.Region, new() { Name = "Skipped rows" })).ToContainTextAsync("Nobody");
        await agent.Button("Done").ClickAsync();
        await agent.GetByRole(AriaRole.Searchbox, new() { Name = "Search contacts" }).FillAsync("zoë");
        await agent.DialButton("Zoë Zebra").ClickAsync();
        await agent.SaysAsync("Connected");
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_in_words()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);
        await ImportAsync(agent, "picture.csv", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe, 0]);
        await Assertions.Expect(agent.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        ((int)(await site.GetAsync("api/v1/contacts"))["total"]!).ShouldBe(9);
    }

    private static async Task ImportAsync(IPage agent, string name, byte[] content)
    {
        await agent.Button("Import contacts").ClickAsync();
        IFileChooser chooser = await agent.RunAndWaitForFileChooserAsync(() => agent.Button("Choose a file").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await agent.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
    }
}
