namespace Dialer.Hosting;

/// <summary>The one name that the Dialer has: <c>localhost</c>, which browsers trust with a microphone, and its port.</summary>
internal sealed record OwnAddress(int Port)
{
    public string Host => $"localhost:{Port}";

    public string Origin => $"http://{Host}";

    public Uri Root => new($"{Origin}/");
}
