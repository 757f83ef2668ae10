using ColdCall.Providers;
using ColdCall.Simulation.Nodes;
using ColdCall.Storage;
using ColdCall.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Simulation.Bugs;

/// <summary>Plants bugs at the seams of the product.</summary>
internal static class PlantedBugs
{
    public static IConferenceStore Plant(this PlantedBug bug, World world, NodeLife life, IConferenceStore store) => bug switch
    {
        PlantedBug.ForgetsEvents or PlantedBug.LosesCallback or PlantedBug.GoesBack or PlantedBug.CallsBackBeforeSave or PlantedBug.LosesAfter
            or PlantedBug.RevivesEnded or PlantedBug.DialsBeforeSave or PlantedBug.ForgetsKeys or PlantedBug.ForgetsCompletion => new FaultyStore(store, bug, world, life),
        _ => store,
    };

    public static void PlantAtProvider(this PlantedBug bug, IServiceCollection services, World world, NodeLife life, string name)
    {
        if (bug is PlantedBug.ResendsDial or PlantedBug.EndsForeignLegs or PlantedBug.OpensTwice or PlantedBug.RepeatsStaleMute or PlantedBug.ListsNothing)
        {
            Decorate<IConferenceProvider>(services, name, (made, inner) => new FaultyProvider(inner, bug, world, life, made.GetRequiredService<TagCodec>()));
        }

        if (bug == PlantedBug.AcknowledgesUnstored) Decorate<IWebhookPipeline>(services, null, (_, inner) => new FaultyPipeline(inner, world));
    }

    private static void Decorate<T>(IServiceCollection services, string? key, Func<IServiceProvider, T, T> decorate) where T : class
    {
        ServiceDescriptor given = services.Single(each => each.ServiceType == typeof(T) && Equals(each.ServiceKey, key));
        services.Remove(given);
        if (key is not null)
            services.AddKeyedSingleton(key, (made, each) => decorate(made, (T)given.KeyedImplementationFactory!(made, each)));
        else
            services.AddSingleton(made => decorate(made, (T)ActivatorUtilities.CreateInstance(made, given.ImplementationType!)));
    }
}
