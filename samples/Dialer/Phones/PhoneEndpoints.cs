using Dialer.Hosting;

namespace Dialer.Phones;

/// <summary><c>/api/v1/phone</c></summary>
internal static class PhoneEndpoints
{
    public static void MapPhones(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder phone = api.MapGroup("/phone").WithTags("Phone");
        phone.MapGet("", (BrowserPhones phones) => phones.Describe()).WithSummary("Where browser phones connect.");
        phone.MapPost("/token", (TokenRequest request, BrowserPhones phones, CancellationToken cancellationToken) => phones.TokenAsync(Check.ClientId(request.ClientId), cancellationToken))
            .WithSummary("A token with which an agent's browser registers its phone.");
    }
}
