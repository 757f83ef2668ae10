using ColdCall.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>The client as an application registers it, over a handler that stands for Twilio, without waits between repeats.</summary>
internal static class TwilioServices
{
    public const string Account = "AC0123456789abcdef0123456789abcdef";
    public const string Root = $"/2010-04-01/Accounts/{Account}";

    /// <summary>The account and its token, as Basic has them.</summary>
    public const string Authorization = "Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjp0b2tlbg==";

    public static ServiceProvider Over(HttpMessageHandler twilio, Action<TwilioOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IJitterSource>(new FixedJitter(0));
        services.AddTwilioClient(
            options =>
            {
                options.AccountSid = Account;
                options.AuthTokens.Add("token");
                change?.Invoke(options);
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => twilio));
        return services.BuildServiceProvider();
    }
}
