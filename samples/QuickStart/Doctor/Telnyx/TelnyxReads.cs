using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ColdCall.Telnyx;
using Microsoft.Extensions.Options;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Reads what the typed client has no operation for.</summary>
internal sealed class TelnyxReads(HttpClient http, IOptionsMonitor<TelnyxOptions> options)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <returns>The status, and the member <c>data</c> of a success that has one; no status if there was no answer.</returns>
    public async Task<(HttpStatusCode? Status, JsonElement? Data)> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(options.CurrentValue.BaseAddress.AbsoluteUri.TrimEnd('/') + "/"), path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.CurrentValue.ApiKey);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, limit.Token);
            if (!response.IsSuccessStatusCode) return (response.StatusCode, null);
            using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(limit.Token));
            return (response.StatusCode, answer.RootElement.Member("data")?.Clone());
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, null);
        }
    }
}
