using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Options that a test changes while the application runs.</summary>
internal sealed class OptionsMonitorStub : IOptionsMonitor<TelnyxOptions>
{
    private TelnyxOptions? _current = new();

    public TelnyxOptions CurrentValue => Get(null);

    public void SetKeys(params string[] keys)
    {
        _current = new TelnyxOptions();
        foreach (string key in keys) _current.PublicKeys.Add(key);
    }

    public void Break() => _current = null;

    public TelnyxOptions Get(string? name) => _current ?? throw new OptionsValidationException("", typeof(TelnyxOptions), ["broken"]);

    public IDisposable? OnChange(Action<TelnyxOptions, string?> listener) => null;
}
