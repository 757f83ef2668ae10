using Microsoft.Extensions.DependencyInjection;

namespace ColdCall;

/// <summary>What <c>AddColdCall</c> returns: providers, stores and callbacks are added to it.</summary>
public interface IColdCallBuilder
{
    /// <summary>The services of the application.</summary>
    IServiceCollection Services { get; }
}
