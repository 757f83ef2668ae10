using Microsoft.Extensions.Http;

namespace ColdCall.QuickStart.Tests.Support;

/// <summary>Lays the way of a test below all handlers of the doctor's own, just above the network.</summary>
internal sealed class WayFilter(Func<HttpRequestMessage, HttpResponseMessage?> answer) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Add(new Way(answer));
    };
}
