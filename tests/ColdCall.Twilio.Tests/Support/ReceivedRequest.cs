namespace ColdCall.Twilio.Tests.Support;

internal sealed record ReceivedRequest(string Method, Uri Address, string? Body, string? Authorization, string? ContentType)
{
    public string MethodAndPath => $"{Method} {Address.PathAndQuery}";

    public static async Task<ReceivedRequest> ReadAsync(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Get) request.Content.ShouldNotBeNull("a request without content can be sent twice by the connection pool");
        return new ReceivedRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Content is null ? null : await request.Content.ReadAsStringAsync(),
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.ToString());
    }
}
