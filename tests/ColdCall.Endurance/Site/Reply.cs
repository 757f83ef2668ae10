namespace ColdCall.Endurance.Site;

/// <summary>The answer to a request that went through a relay.</summary>
internal sealed record Reply(int Status, string? ContentType, byte[] Body)
{
    public static Reply Of(int status) => new(status, null, []);

    public bool IsAccepted => Status is >= 200 and < 300;

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (Body.Length > 0) await response.Body.WriteAsync(Body);
    }
}
