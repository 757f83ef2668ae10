using ColdCall;
using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>A provider, as the emulator plays it: all that differs between one and another.</summary>
internal abstract class EmulatedProvider
{
    /// <summary>The number that calls show where a request names none.</summary>
    public const string From = "+12025550100";

    public static IReadOnlyList<EmulatedProvider> All { get; } = [new EmulatedTelnyx(), new EmulatedTwilio()];

    /// <summary>The names that there are.</summary>
    public static IEnumerable<string> Names => All.Select(provider => provider.Name);

    /// <summary>Its name for programs.</summary>
    public abstract string Name { get; }

    /// <summary>Its name for people.</summary>
    public abstract string Title { get; }

    public static EmulatedProvider? Named(string name) => All.FirstOrDefault(provider => provider.Name == name);

    /// <summary>What a user would set up in the provider's portal; nothing where it is told everything at every call.</summary>
    public virtual void SetUp(EmulatorOptions account, OwnAddress own)
    {
    }

    /// <summary>What the settings would hold for a real account.</summary>
    public abstract Dictionary<string, string?> Settings(EmulatedAccount account, OwnAddress own);

    /// <summary>Where an agent's browser registers its phone, in the form that the provider's browser SDK wants.</summary>
    public abstract string RtcHost(Uri emulator);

    public abstract IColdCallBuilder Add(IColdCallBuilder builder);

    public abstract IEndpointConventionBuilder MapWebhooks(IEndpointRouteBuilder endpoints);
}
