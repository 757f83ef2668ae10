using System.Net.Http.Headers;
using System.Net.WebSockets;
using ColdCall.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task A_server_listens_on_loopback_and_says_where()
    {
        await using EmulatorServer emulator = await EmulatorServer.StartAsync(
            new EmulatorOptions { TelnyxApiKey = "KEY_mine" }, TestContext.Current.CancellationToken);
        emulator.Address.Host.ShouldBe("127.0.0.1");
        emulator.Address.Port.ShouldBeGreaterThan(0);
        emulator.TelnyxAddress.ShouldBe(new Uri(emulator.Address, "v2/"));
        emulator.TelnyxApiKey.ShouldBe("KEY_mine");
    }

    [Fact]
    public async Task Without_a_key_of_its_own_it_takes_any_but_not_none()
    {
        await using EmulatorServer emulator = await EmulatorServer.StartAsync(
            new EmulatorOptions { TelnyxApiKey = null }, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = emulator.TelnyxAddress };
        foreach (string key in (string[])["KEY_of_somebody", emulator.TelnyxApiKey])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "conferences") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
            (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        }

        (await http.GetAsync(new Uri("conferences", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_taken_port_is_an_IOException()
    {
        await using EmulatorServer first = await EmulatorServer.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        await Should.ThrowAsync<IOException>(() => EmulatorServer.StartAsync(
            new EmulatorOptions { Port = first.Address.Port }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_start_has_keys_and_ids_of_its_own_unless_seeded()
    {
        string[] keys = new string[2];
        for (int i = 0; i < 2; i++)
        {
            await using EmulatorServer emulator = await EmulatorServer.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
            keys[i] = emulator.TelnyxPublicKey;
        }

        keys[0].ShouldNotBe(keys[1]);
    }

    [Fact]
    public async Task An_application_hosts_it_below_a_base_path()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddColdCallEmulator(new EmulatorOptions());
        await using WebApplication app = builder.Build();
        app.UsePathBase("/telnyx");
        app.UseRouting();
        app.MapColdCallEmulator();
        await app.StartAsync(TestContext.Current.CancellationToken);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "KEY_emulator");
        string answer = await http.GetStringAsync($"{address}/telnyx/v2/conferences", TestContext.Current.CancellationToken);
        answer.ShouldStartWith("{\"data\":[]");
    }

    [Fact]
    public void Mapping_without_adding_names_the_missing_call()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        Should.Throw<InvalidOperationException>(() => app.MapColdCallEmulator()).Message.ShouldContain("AddColdCallEmulator");
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_an_answer_that_is_held_back()
    {
        EmulatorFixture emulator = await EmulatorFixture.StartAsync();
        await emulator.ControlAsync("faults", """{"on":"command","operation":"dial","kind":"timeout"}""");
        Task<Answer> dial = emulator.PostAsync("calls", EmulatorFixture.DialBody());
        await Eventually.BecomesTrueAsync(async () => (await emulator.ControlAsync("log"))["log"]!.AsArray().Count == 1, "the dial arrives");
        long start = TimeProvider.System.GetTimestamp();
        await emulator.Server.DisposeAsync();
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        await Should.ThrowAsync<HttpRequestException>(() => dial);
        await emulator.Webhooks.DisposeAsync();
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_silent_receiver()
    {
        EmulatorFixture emulator = await EmulatorFixture.StartAsync(options => options.WebhookTimeout = TimeSpan.FromMinutes(10));
        emulator.Webhooks.Answer = _ => null;
        await emulator.DialAsync();
        await emulator.Webhooks.HasCountAsync(1);
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task Stopping_neither_waits_for_sockets_nor_hangs_up_for_them()
    {
        EmulatorFixture emulator = await EmulatorFixture.StartAsync();
        await using EmulatorPage page = await EmulatorPage.OpenAsync(emulator, phone: "*");
        string leg = await emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await page.SendAsync("pick_up", (string)(await page.ReceiveAsync("ring"))["leg"]!);
        await emulator.Webhooks.PayloadAsync("call.answered", leg);
        using var deaf = new ClientWebSocket();
        await deaf.ConnectAsync(emulator.Server.RtcAddress, TestContext.Current.CancellationToken);
        emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        long start = TimeProvider.System.GetTimestamp();
        await emulator.Server.DisposeAsync();
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(4));
        await Eventually.BecomesTrueAsync(() => page.Socket.CloseCode is not null, "the page notices");
        emulator.Webhooks.OfType("call.hangup").ShouldBeEmpty();
        await emulator.Webhooks.DisposeAsync();
    }
}
