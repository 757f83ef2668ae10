namespace QuickStart.Doctor.Telnyx;

/// <summary>Reads when an answer was made.</summary>
internal sealed class DateHeaderHandler(ClockDifference difference) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        difference.Learn(response.Headers.Date);
        return response;
    }
}
