using Microsoft.Extensions.Primitives;

namespace ColdCall.Endurance.Site;

/// <summary>A request on its way through a relay.</summary>
internal sealed record Letter(string Method, string PathAndQuery, IReadOnlyDictionary<string, StringValues> Headers, byte[] Body)
{
    private static readonly string[] OfOneHopAlone = ["Host", "Content-Length", "Connection", "Transfer-Encoding", "Keep-Alive"];

    public static async Task<Letter> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Dictionary<string, StringValues> headers = new(request.Headers.Where(header => !OfOneHopAlone.Contains(header.Key)), StringComparer.OrdinalIgnoreCase);
        return new Letter(request.Method, $"{request.Path}{request.QueryString}", headers, body.ToArray());
    }

    public Letter With(string header, string value) => this with { Headers = new Dictionary<string, StringValues>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public async Task<Reply> SendAsync(HttpClient http, Uri to, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(to, PathAndQuery));
        if (Method != HttpMethods.Get || Body.Length > 0) request.Content = new ByteArrayContent(Body);
        foreach ((string name, StringValues values) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
        return new Reply((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
