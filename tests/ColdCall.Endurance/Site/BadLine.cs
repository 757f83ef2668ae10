using System.Net.Mime;

namespace ColdCall.Endurance.Site;

/// <summary>Leads commands to the provider, and spoils some: refused for being too many, or failed, before or after they have acted.</summary>
internal sealed class BadLine(int seed) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private volatile int _percent;
    private Uri? _provider;

    /// <summary>How many of a hundred are spoiled.</summary>
    public int Percent
    {
        get => _percent;
        set => _percent = value;
    }

    public int Commands { get; private set; }

    public int Spoiled { get; private set; }

    public void LeadTo(Uri provider) => _provider = provider;

    public async Task<Reply> HandleAsync(Letter letter, CancellationToken cancellationToken)
    {
        int way = Draw();
        if (way is 0 or 1) return Spoil(way == 0 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status500InternalServerError);
        Reply reply = await letter.SendAsync(_http, _provider!, cancellationToken);
        return way == 2 ? Spoil(StatusCodes.Status500InternalServerError) : reply;
    }

    public void Dispose() => _http.Dispose();

    /// <returns>The way in which it is spoiled; 3 if it is not. Every other one that is spoiled was just too many.</returns>
    private int Draw()
    {
        lock (_lock)
        {
            Commands++;
            if (_random.Next(100) >= _percent) return 3;
            Spoiled++;
            return _random.Next(2) == 0 ? 0 : _random.Next(1, 3);
        }
    }

    private static Reply Spoil(int status) =>
        new(status, MediaTypeNames.Application.Json, """{"errors":[{"code":"10011","title":"Try again"}],"code":20429,"message":"Try again"}"""u8.ToArray());
}
