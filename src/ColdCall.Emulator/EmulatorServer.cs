using System.Net;
using ColdCall.Emulator.Hosting;
using ColdCall.Emulator.Twilio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ColdCall.Emulator;

/// <summary>An emulator with a web server of its own, on 127.0.0.1 only.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorServer(WebApplication app, EmulatorOptions options)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        RtcAddress = new Uri($"ws://localhost:{Address.Port}/");
        TwilioRtcAddress = new Uri($"ws://localhost:{Address.Port}/signal");
        BridgeAddress = new Uri($"http://localhost:{Address.Port}/bridge");
        TelnyxAddress = new Uri(Address, "v2/");
        TelnyxApiKey = options.TelnyxApiKey ?? EmulatorOptions.DefaultApiKey;
        TwilioAccount twilio = app.Services.GetRequiredService<EmulatorRuntime>().Twilio;
        TwilioAccountSid = twilio.Sid;
        TwilioAuthToken = twilio.AuthToken;
        (TwilioApiKeySid, TwilioApiKeySecret) = twilio.ApiKeys.First();
        TelnyxPublicKey = app.Services.GetRequiredService<EmulatorRuntime>().TelnyxPublicKey;
    }

    /// <summary>Where it listens: the switchboard page, and the root of everything else.</summary>
    public Uri Address { get; }

    /// <summary>The base address for a client of Telnyx; it ends in <c>/v2/</c>.</summary>
    public Uri TelnyxAddress { get; }

    /// <summary>The <c>host</c> for Telnyx's browser SDK: <c>ws://localhost:PORT/</c>.</summary>
    public Uri RtcAddress { get; }

    /// <summary>
    /// Where Twilio's browser SDK has its signalling: <c>ws://localhost:PORT/signal</c>. The SDK wants host and port alone
    /// (<c>chunderw</c>) and always dials <c>wss</c>: a page without TLS wraps <c>WebSocket</c> before it loads the SDK.
    /// </summary>
    public Uri TwilioRtcAddress { get; }

    /// <summary>
    /// The page that bridges audio between browsers: <c>http://localhost:PORT/bridge</c>, for an <c>iframe allow="autoplay"</c> in an
    /// application on this machine. The switchboard page does the same where it is open.
    /// </summary>
    public Uri BridgeAddress { get; }

    /// <summary>An API key that is accepted: the one of the options, or one of many.</summary>
    public string TelnyxApiKey { get; }

    /// <summary>The key that webhooks are verified with: Base64 of its 32 bytes, as Telnyx's portal shows it.</summary>
    public string TelnyxPublicKey { get; }

    /// <summary>The base address for a client of Twilio: the paths below it begin with <c>/2010-04-01/</c>.</summary>
    public Uri TwilioAddress => Address;

    /// <summary>The sid of the account at Twilio.</summary>
    public string TwilioAccountSid { get; }

    /// <summary>The account's token: the password of requests, and what webhooks are signed with.</summary>
    public string TwilioAuthToken { get; }

    /// <summary>The sid of an API key: the first of the options, or one that was made up.</summary>
    public string TwilioApiKeySid { get; }

    /// <summary>The secret of <see cref="TwilioApiKeySid"/>, which signs the access tokens of browsers.</summary>
    public string TwilioApiKeySecret { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running emulator; disposing it stops it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        WebApplication app = Build(options);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new EmulatorServer(app, options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// An empty host: no settings file, environment variable, logger or stop signal of the surrounding application has a say in it.
    /// </summary>
    private static WebApplication Build(EmulatorOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.AddColdCallEmulator(options);
        WebApplication app = builder.Build();
        app.UseRouting();
        app.MapColdCallEmulator();
        return app;
    }
}
