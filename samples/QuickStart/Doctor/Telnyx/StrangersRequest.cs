using System.Net.Mime;
using System.Text;

namespace QuickStart.Doctor.Telnyx;

/// <summary>A webhook as a stranger would send it: without a signature. Redirects are not followed.</summary>
internal sealed class StrangersRequest(HttpClient http)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri address, string mark, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json);
        request.Headers.Add(WebhookArrivals.MarkHeader, mark);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            return await http.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
