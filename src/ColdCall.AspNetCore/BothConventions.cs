using Microsoft.AspNetCore.Builder;

namespace ColdCall;

/// <summary>Two routes that belong together, and are given the same conventions.</summary>
internal sealed class BothConventions(IEndpointConventionBuilder first, IEndpointConventionBuilder second) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        first.Add(convention);
        second.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finalConvention)
    {
        first.Finally(finalConvention);
        second.Finally(finalConvention);
    }
}
