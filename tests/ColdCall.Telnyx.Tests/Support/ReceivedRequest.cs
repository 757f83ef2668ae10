namespace ColdCall.Telnyx.Tests.Support;

internal sealed record ReceivedRequest(string MethodAndPath, string? Body, string? Authorization, string? ContentType)
{
    public static async Task<ReceivedRequest> ReadAsync(HttpRequestMessage request)
    {
        string path = request.RequestUri!.AbsoluteUri;
        path.ShouldStartWith(StubHandler.Base);
        if (request.Method != HttpMethod.Get) request.Content.ShouldNotBeNull("a request without content can be sent twice by the connection pool");
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync();
        return new ReceivedRequest(
            $"{request.Method} {path[(StubHandler.Base.Length - 1)..]}",
            body,
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.ToString());
    }
}
