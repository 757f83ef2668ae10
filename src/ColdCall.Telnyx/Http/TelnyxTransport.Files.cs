using System.Net.Http.Headers;
using ColdCall.Http;
using ColdCall.Telnyx.Errors;

namespace ColdCall.Telnyx.Http;

/// <content>Files that Telnyx links to.</content>
internal sealed partial class TelnyxTransport
{
    /// <summary>
    /// Opens a file. The limit of time is for its beginning alone, and its length has none. The key goes along only to the API's own server:
    /// links lead to the storage of others.
    /// </summary>
    public Task<Stream> OpenAsync(string command, Uri link, CancellationToken cancellationToken)
    {
        var request = new TelnyxRequest { Command = command, Kind = CommandKind.Read, Method = HttpMethod.Get, Path = link.AbsoluteUri };
        return _repeats.ExecuteAsync(request.Kind, (limit, token) => TryOpenAsync(request, link, limit, token), cancellationToken);
    }

    private async Task<Stream> TryOpenAsync(TelnyxRequest request, Uri link, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, link);
        if (IsOurs(link)) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Options.ApiKey);
        using var timeout = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        HttpResponseMessage? response = null;
        try
        {
            using HttpClient client = _clients.CreateClient(ClientName(_account));
            response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
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

    private bool IsOurs(Uri link) =>
        Uri.Compare(link, Options.BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
