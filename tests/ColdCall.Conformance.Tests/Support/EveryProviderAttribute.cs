using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ColdCall.Conformance.Tests.Support;

/// <summary>Runs a scenario for every provider, the provider first and what stands here after it. <c>-trait "provider=twilio"</c> runs one provider alone.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryProviderAttribute(params object?[] arguments) : DataAttribute
{
    public object?[] Arguments { get; } = arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Provider>().Select(Row)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Provider provider) =>
        new([provider, .. Arguments]) { Traits = { ["provider"] = [provider.ToString().ToLowerInvariant()] } };
}
