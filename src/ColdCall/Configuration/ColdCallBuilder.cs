using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall;

internal sealed class ColdCallBuilder(IServiceCollection services, IConfiguration section) : IColdCallBuilder
{
    public IServiceCollection Services { get; } = services;

    public IConfiguration Section { get; } = section;
}
