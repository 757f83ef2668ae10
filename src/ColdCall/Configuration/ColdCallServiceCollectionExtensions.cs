using ColdCall.Commands;
using ColdCall.Conferences;
using ColdCall.Dispatch;
using ColdCall.Guards;
using ColdCall.Health;
using ColdCall.Providers;
using ColdCall.Reconciling;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using ColdCall.Tags;
using ColdCall.Telemetry;
using ColdCall.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds ColdCall to an application.</summary>
public static class ColdCallServiceCollectionExtensions
{
    /// <summary>
    /// Adds the engine: <see cref="IConferenceDialer"/>, <see cref="IWebhookPipeline"/> and <see cref="IDeadLetters"/>, with the in-memory store until another one is added.
    /// A provider has to be added too, for example by <c>AddTelnyx()</c>. Called again, it adds nothing and lets more be added.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section with the settings of <see cref="ColdCallOptions"/>, and one below it for each provider.</param>
    public static IColdCallBuilder AddColdCall(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var builder = new ColdCallBuilder(services, section);
        if (services.Any(service => service.ServiceType == typeof(ConferenceEngine))) return builder;

        services.AddOptions<ColdCallOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ColdCallOptions>, ColdCallOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIdSource>();
        services.TryAddSingleton<IWorkScheduler, TaskScheduling>();
        services.TryAddSingleton<EngineClock>();
        services.TryAddSingleton<SerialQueues>();
        services.TryAddSingleton<IConferenceStore, InMemoryConferenceStore>();

        services.TryAddSingleton<EngineTelemetry>();
        services.TryAddSingleton<TagCodec>();
        services.TryAddSingleton<GuardSettings>();
        services.TryAddSingleton<LegPlaces>();
        services.TryAddSingleton<DialPacing>();
        services.TryAddSingleton<NodeLease>();
        services.TryAddSingleton(provider => new ConferenceMachine(new MachineSurroundings(
            provider.GetRequiredService<NodeLease>().Node, provider.GetRequiredService<TagCodec>().Sign, provider.GetRequiredService<GuardSettings>().Judge)));
        services.TryAddSingleton<ProviderDirectory>();
        services.TryAddSingleton<ProviderCircuits>();
        services.TryAddSingleton<ProviderChoice>();
        services.TryAddSingleton<ConferenceWatch>();
        services.TryAddSingleton<WorkSignal>();
        services.TryAddSingleton<ConferenceProcessor>();
        services.TryAddSingleton<ConferenceEngine>();
        services.TryAddSingleton<CommandSender>();
        services.TryAddSingleton<EventIntake>();
        services.TryAddSingleton<CallbackDispatcher>();
        services.TryAddSingleton<IDeadLetters, DeadLetters>();
        services.TryAddSingleton<ClockCheck>();
        services.TryAddSingleton<IClockWitness>(provider => provider.GetRequiredService<ClockCheck>());
        services.TryAddSingleton<IEngineHealth, EngineHealth>();
        services.TryAddSingleton<OwnLegs>();
        services.TryAddSingleton<OrphanSweep>();
        services.TryAddSingleton<StopEverything>();
        services.TryAddSingleton<ConferenceDialer>();
        services.TryAddSingleton<IConferenceDialer>(provider => provider.GetRequiredService<ConferenceDialer>());
        services.TryAddSingleton<IWebhookPipeline, WebhookPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EngineWorker>());
        return builder;
    }
}
