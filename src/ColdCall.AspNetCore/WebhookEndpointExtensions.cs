using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall;

/// <summary>Maps the addresses to which providers send their webhooks.</summary>
/// <remarks>
/// An event is answered 200 once it is stored. A refused signature is 401, a malformed request 400, a body over 1 MiB 413, another content type
/// 415, and an event that cannot be stored now, or that a handler of the provider's own events did not take, 503, so that the provider sends it again.
/// </remarks>
public static class WebhookEndpointExtensions
{
    /// <summary>Receives the webhooks of Telnyx. Set this address, as seen from outside, in the Call Control application, with API version 2.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route. The default is <c>/webhooks/telnyx</c>.</param>
    /// <param name="account">The name given to <c>AddTelnyx</c> for a further account; empty for the default one.</param>
    /// <exception cref="InvalidOperationException">Telnyx, or this account of it, was not added.</exception>
    public static IEndpointConventionBuilder MapTelnyxWebhooks(
        this IEndpointRouteBuilder endpoints, string pattern = "/webhooks/telnyx", string account = "") =>
        endpoints.MapProviderWebhooks("telnyx", pattern, account);

    /// <summary>
    /// Receives the webhooks of Twilio: at this route what it tells, and at <c>/voice</c> below it what it asks about calls that come in; that address,
    /// as seen from outside, is the voice URL of TwiML Apps and numbers. Twilio is told the route at every call, by <c>ColdCall:PublicBaseAddress</c>, and
    /// signs the whole address.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route. The default is <c>/webhooks/twilio</c>; another one is told to <c>ColdCall:Twilio:WebhookPath</c> as well.</param>
    /// <param name="account">The name given to <c>AddTwilio</c> for a further account; empty for the default one.</param>
    /// <exception cref="InvalidOperationException">Twilio, or this account of it, was not added, or is told to call another path.</exception>
    public static IEndpointConventionBuilder MapTwilioWebhooks(
        this IEndpointRouteBuilder endpoints, string pattern = "/webhooks/twilio", string account = "")
    {
        IEndpointConventionBuilder told = endpoints.MapProviderWebhooks("twilio", pattern, account);
        return new BothConventions(told, endpoints.MapPost($"{pattern.TrimEnd('/')}/voice", new WebhookEndpoint("twilio", account).HandleAsync).WithDisplayName("Questions of twilio"));
    }

    /// <summary>Receives the webhooks of any provider by its name.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="provider">The provider's name, for example <c>telnyx</c>.</param>
    /// <param name="pattern">The route.</param>
    /// <param name="account">The account's registered name; empty for the default one.</param>
    /// <exception cref="InvalidOperationException">The provider, or this account of it, was not added.</exception>
    public static IEndpointConventionBuilder MapProviderWebhooks(
        this IEndpointRouteBuilder endpoints, string provider, string pattern, string account = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(provider);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(account);
        string key = account.Length == 0 ? provider : $"{provider}/{account}";
        bool registered = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(IWebhookReceiver), key);
        if (!registered) throw new InvalidOperationException($"Nothing receives the webhooks of '{key}'. Call {AddCall(provider, account)} on what AddColdCall returned.");
        string? path = endpoints.ServiceProvider.GetRequiredKeyedService<IWebhookReceiver>(key).Path;
        if (path is not null && path != pattern)
            throw new InvalidOperationException($"The webhooks of '{key}' are mapped to {pattern}, but the provider is told to call {path}. Write the route to WebhookPath in its settings.");
        return endpoints.MapPost(pattern, new WebhookEndpoint(provider, account).HandleAsync).WithDisplayName($"Webhooks of {key}");
    }

    private static string AddCall(string provider, string account)
    {
        string name = $"Add{char.ToUpperInvariant(provider[0])}{provider[1..]}";
        return account.Length == 0 ? $"{name}()" : $"{name}(\"{account}\", section)";
    }
}
