using ColdCall.Conferences;
using ColdCall.Dispatch;
using ColdCall.Http;
using ColdCall.Scheduling;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;
using ColdCall.Simulation.Running;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Signatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ColdCall.Simulation.Nodes;

/// <summary>One process of an application that uses ColdCall as its users do: the real engine, the real adapter. It can die and start again.</summary>
internal sealed class Node(World world, int number) : IDisposable
{
    private const string TagKey = "a key that is long enough for tags of legs";
    private readonly List<NodeLife> _lives = [];
    private TimeSpan _clockOffset;

    public NodeLife? Life { get; private set; }

    public string ProviderName => world.IsTelnyx ? "telnyx" : "twilio";

    public bool IsUp => Life is { Over: false };

    public void Start()
    {
        if (IsUp) return;
        // Clocks jump while processes run; who starts asks for the time first.
        _clockOffset = TimeSpan.Zero;
        var life = new NodeLife(number, _lives.Count + 1);
        _lives.Add(life);
        Life = life;
        world.Trace.Add(life.Name, "starts");
        Compose(life);
        world.Loop.After(TimeSpan.Zero, life, () => _ = life.Worker.RunAsync(CancellationToken.None));
        if (world.Swarm.Has(Mishap.Pause) || world.Swarm.Has(Mishap.ClockJump)) Disturb(life);
    }

    /// <summary>Everything volatile is gone; nothing that was waited for ever comes.</summary>
    public void Crash(TimeSpan downFor)
    {
        Life!.Over = true;
        world.Checker.Died(Life);
        world.Loop.After(downFor, null, Start);
    }

    /// <summary>The clock is right again, and the process runs.</summary>
    public void Repair()
    {
        _clockOffset = TimeSpan.Zero;
        Start();
        Life!.PausedUntil = TimeSpan.Zero;
    }

    public void Dispose()
    {
        foreach (NodeLife life in _lives)
        {
            life.Over = true;
            life.Services.Dispose();
        }
    }

    private void Disturb(NodeLife life) => world.Loop.After(TimeSpan.FromMilliseconds(500 + (world.Draws.Next(Purpose.Time, 20) * 250)), life, () =>
    {
        if (world.FaultsAreOver) return;
        if (world.Swarm.Strikes(Purpose.Time, Mishap.Pause))
        {
            life.PausedUntil = world.Loop.Now + TimeSpan.FromMilliseconds(100 + (world.Draws.Next(Purpose.Time, 100) * 200));
            world.Trace.Add(life.Name, "paused", $"until {life.PausedUntil.TotalSeconds:0.0}");
        }

        if (world.Swarm.Strikes(Purpose.Time, Mishap.ClockJump))
        {
            _clockOffset = TimeSpan.FromHours(1 - world.Draws.Next(Purpose.Time, 3));
            world.Trace.Add(life.Name, "clock", $"{_clockOffset.TotalHours:+0;-0;0} h");
        }

        Disturb(life);
    });

    private void Compose(NodeLife life)
    {
        var ids = new SimIds(world.Seed ^ ((ulong)((number * 1000) + life.Number) << 32));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new SimTime(world.Loop, life, () => _clockOffset));
        services.AddSingleton<IIdSource>(ids);
        services.AddSingleton<IWorkScheduler>(new SimScheduler(world.Loop, life, world.Checker));
        services.AddSingleton(world.Bug.Plant(world, life, new SimStore(world, life)));
        services.AddSingleton(new HandlerRegistration("application", _ => new SimEvents(world, life)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(ILogger<>), world.KeepsLogs ? typeof(KeptLogger<>) : typeof(NoLogger<>)));
        services.AddSingleton(world.Checker.Log);
        services.AddSingleton<ILoggerFactory>(NoLoggerFactory.Instance);

        // An empty one: the settings are made in code.
        IConfigurationRoot nothing = new ConfigurationBuilder().Build();
        IColdCallBuilder builder = services.AddColdCall(nothing.GetSection("ColdCall"));
        services.Configure<ColdCallOptions>(options =>
        {
            options.Deployment = "simulated";
            options.PublicBaseAddress = new Uri(SimEmulator.PublicBase);
            options.TagKeys.Add(TagKey);
        });
        AddProvider(builder, life, ids);
        life.Services = services.BuildServiceProvider();
        life.Dialer = life.Services.GetRequiredService<IConferenceDialer>();
        life.Pipeline = life.Services.GetRequiredService<IWebhookPipeline>();
        life.Receiver = life.Services.GetRequiredKeyedService<IWebhookReceiver>(ProviderName);
        life.Worker = life.Services.GetServices<IHostedService>().OfType<EngineWorker>().Single();
    }

    private void AddProvider(IColdCallBuilder builder, NodeLife life, SimIds ids)
    {
        if (world.IsTelnyx) AddTelnyx(builder, life, ids);
        else TwilioSide.Add(builder, SimEmulator.TwilioAddress, world.Draws, new SimNetwork(world, life));
        world.Bug.PlantAtProvider(builder.Services, world, life, ProviderName);
    }

    private void AddTelnyx(IColdCallBuilder builder, NodeLife life, SimIds ids)
    {
        var chance = new TelnyxChance(world.Draws, ids.NewId);
        builder.Services.AddSingleton<IJitterSource>(chance);
        builder.Services.AddSingleton<ICommandIdSource>(chance);
        if (!world.RealSignatures) builder.Services.AddSingleton<WebhookKeyReader>(_ => world.Bug == PlantedBug.AcceptsForged ? Credulous.Key : StandInKey.Shared);
        builder.AddTelnyx(
            options =>
            {
                options.ApiKey = SimEmulator.TelnyxApiKey;
                options.ConnectionId = SimEmulator.TelnyxConnection;
                options.PublicKeys.Add(world.Emulator.TelnyxPublicKey);
                options.From = SimEmulator.CallerNumber;
                options.BaseAddress = SimEmulator.TelnyxAddress;
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => new SimNetwork(world, life)).RemoveAllLoggers());
    }
}
