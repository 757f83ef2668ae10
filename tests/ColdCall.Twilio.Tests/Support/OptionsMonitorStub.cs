using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>Options that a test changes while the application runs.</summary>
internal sealed class OptionsMonitorStub : IOptionsMonitor<TwilioOptions>
{
    private TwilioOptions? _current = new();

    public TwilioOptions CurrentValue => Get(null);

    public void SetTokens(params string[] tokens)
    {
        _current = new TwilioOptions();
        foreach (string token in tokens) _current.AuthTokens.Add(token);
    }

    public void Break() => _current = null;

    public TwilioOptions Get(string? name) => _current ?? throw new OptionsValidationException("", typeof(TwilioOptions), ["broken"]);

    public IDisposable? OnChange(Action<TwilioOptions, string?> listener) => null;
}
