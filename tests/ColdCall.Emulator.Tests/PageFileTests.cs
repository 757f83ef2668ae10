using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class PageFileTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("bridge", "frame-ancestors http://localhost:* http://127.0.0.1:*;")]
    [InlineData("", "frame-ancestors 'none';")]
    public async Task A_page_says_who_may_frame_it_and_where_it_connects(string path, string ancestors)
    {
        Answer page = await _emulator.SendAsync(HttpMethod.Get, path, json: null, key: null);
        page.Status.ShouldBe(200);
        page.Text.ShouldStartWith("<!doctype html>");
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain(ancestors);
        policy.ShouldContain($"connect-src 'self' ws://localhost:{_emulator.Server.Address.Port} ws://127.0.0.1:{_emulator.Server.Address.Port};");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("assets/unknown.js")]
    [InlineData("assets/bridge.html")]
    [InlineData("assets/..%2fbridge.html")]
    public async Task Only_scripts_and_styles_that_exist_are_served(string path) =>
        (await _emulator.SendAsync(HttpMethod.Get, path, json: null, key: null)).Status.ShouldBe(404);
}
