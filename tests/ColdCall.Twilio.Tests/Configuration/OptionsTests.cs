using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Tests.Configuration;

/// <summary>A wrong setting is named, with what is wrong and where to get the value.</summary>
public sealed class OptionsTests
{
    private const string Key = "SK0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("AccountSid", "", "AccountSid is missing", "'Account Info'")]
    [InlineData("AccountSid", "AC123", "AccountSid is no account", "32 hexadecimal digits")]
    [InlineData("AuthTokens:0", null, "AuthTokens is empty", "ApiKeySid")]
    [InlineData("AuthTokens:0", "a b", "AuthTokens holds an empty token", "'Account Info'")]
    [InlineData("ApiKeySid", "SK1", "ApiKeySid is no API key", "'API keys & tokens'")]
    [InlineData("ApiKeySid", Key, "ApiKeySecret is missing", "shown once")]
    [InlineData("ApiKeySecret", "secret", "ApiKeySid is no API key", "'API keys & tokens'")]
    [InlineData("From", "2025550100", "From is not in E.164 form", "'Phone Numbers'")]
    [InlineData("TwimlAppSid", "AP1", "TwimlAppSid is no TwiML App", "'TwiML Apps'")]
    [InlineData("Region", "ie1.evil.example/", "Region is no region", "ie1")]
    [InlineData("Edge", "", "Edge is no edge", "dublin")]
    [InlineData("BaseAddress", "http://api.twilio.com/2010-04-01/", "BaseAddress has to begin with https://", "this machine only")]
    [InlineData("BaseAddress", "x/", "BaseAddress is no plain absolute address", "https://api.twilio.com/2010-04-01/")]
    public void A_wrong_setting_is_named(string setting, string? value, string what, string where)
    {
        string message = Should.Throw<OptionsValidationException>(() => Read(setting, value)).Message;
        message.ShouldContain($"ColdCall:Twilio:{what}");
        message.ShouldContain(where);
    }

    [Theory]
    [InlineData("BaseAddress", "http://127.0.0.1:5081/2010-04-01/")]
    [InlineData("Region", "ie1")]
    [InlineData("From", "+12025550100")]
    public void A_right_setting_is_taken(string setting, string value) => Read(setting, value).AccountSid.ShouldBe(TwilioServices.Account);

    private static TwilioOptions Read(string setting, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ColdCall:Twilio:AccountSid"] = TwilioServices.Account,
            ["ColdCall:Twilio:AuthTokens:0"] = "token",
        };
        if (value is null) settings.Remove($"ColdCall:Twilio:{setting}");
        else settings[$"ColdCall:Twilio:{setting}"] = value;
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddTwilioClient(configuration.GetSection("ColdCall:Twilio"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<TwilioOptions>>().CurrentValue;
    }
}
