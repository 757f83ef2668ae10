using System.Net;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_stands_under_every_address_of_its_own()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "wwwroot", "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "wwwroot", "index.html"), "<title>Dialer</title>");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "wwwroot", "assets", "page.js"), "export {};");
        await using TestDialer dialer = await TestDialer.StartAsync(folder.Path);

        foreach (string path in new[] { "/", "/calls", "/settings", "/contacts/7" })
        {
            Answer page = (await dialer.GetAsync(path)).Is(HttpStatusCode.OK);
            page.Text.ShouldBe("<title>Dialer</title>");
            page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            page.Response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        }

        (await dialer.GetAsync("/assets/page.js")).Is(HttpStatusCode.OK).Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        (await dialer.GetAsync("/assets/old.js")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await dialer.GetAsync("/api")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }
}
