using ColdCall.Http;
using ColdCall.Twilio.Errors;

namespace ColdCall.Twilio.Http;

/// <content>Files of recordings.</content>
internal sealed partial class TwilioTransport
{
    private const int MaxRedirects = 3;

    /// <summary>
    /// Opens a file. The limit of time is for its beginning alone, and its length has none. The credentials go to the API's own server only:
    /// it may send us on to the storage of others.
    /// </summary>
    public Task<Stream> OpenAsync(TwilioRequest request, CancellationToken cancellationToken) =>
        repeats.ExecuteAsync(request.Kind, (limit, token) => TryOpenAsync(request, limit, token), cancellationToken);

    private async Task<Stream> TryOpenAsync(TwilioRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await FollowAsync(request, either.Token).ConfigureAwait(false);
            await RequireSuccessAsync(request, response, either.Token).ConfigureAwait(false);
            Stream file = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            return new ResponseStream(response, file);
        }
        catch (Exception fault)
        {
            response?.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            ProviderException failure = fault as ProviderException ?? Failures.FromFault(request, null, fault);
            Log(failure);
            throw failure;
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(TwilioRequest request, CancellationToken cancellationToken)
    {
        TwilioOptions now = Options;
        using HttpClient client = clients.CreateClient(ClientName(account));
        Uri address = AddressOf(request.Path, now);
        for (int redirects = 0; ; redirects++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            if (ApiAddress.AreOneServer(address, ApiAddress.Of(now))) message.Headers.Authorization = Credentials.Of(now);
            HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || redirects == MaxRedirects) return response;
            using (response) address = TargetOf(request, response, address);
        }
    }

    // What is not encrypted must not leave the machine.
    private static Uri TargetOf(TwilioRequest request, HttpResponseMessage response, Uri from) =>
        response.Headers.Location is { } location && new Uri(from, location) is { } target
        && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback))
            ? target
            : throw new ProviderException(TwilioDefaults.ProviderName, request.Command, CommandCertainty.Refused, "its file is not at an https address");
}
