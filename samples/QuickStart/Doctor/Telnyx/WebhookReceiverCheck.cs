namespace QuickStart.Doctor.Telnyx;

/// <summary>Whether the webhook address leads to a receiver that refuses strangers, and to the doctor's own if there is one.</summary>
internal sealed class WebhookReceiverCheck(TelnyxAccount account, Uri? listening, WebhookArrivals arrivals, StrangersRequest stranger)
{
    public async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        if (account.WebhookAddress is not { } address) return Finding.Skip("there is no address to ask");
        try
        {
            using HttpResponseMessage answer = await stranger.SendAsync(address, arrivals.Mark, cancellationToken);
            return Judge(address, answer);
        }
        catch (TimeoutException)
        {
            return Finding.Fail($"{address.Host} does not answer in 10 s, and Telnyx waits for 2", ToTheApplication);
        }
        catch (HttpRequestException fault)
        {
            return OfFault(address, fault);
        }
    }

    private string ToTheApplication => listening is null
        ? "Start your application, and see that the address leads to it: its port, the tunnel or proxy before it, the firewall."
        : $"Lead the address to {WebAddressText.Of(listening)}: the tunnel or proxy before it, the firewall.";

    private Finding Judge(Uri address, HttpResponseMessage answer)
    {
        int status = (int)answer.StatusCode;
        string perhaps = answer.Headers.Location is { } target ? $", perhaps {WebAddressText.Of(new Uri(address, target))}" : "";
        return status switch
        {
            401 when answer.Headers.WwwAuthenticate.Count > 0 => Finding.Fail(
                "something on the way asks for a password (401)", $"Let requests to {address.AbsolutePath} through without one: the signature is their password."),
            401 => JudgeWay(address),
            >= 200 and < 300 => Finding.Fail(
                $"takes what nobody signed ({status}): anybody could tell it anything",
                "Let the address lead to app.MapTelnyxWebhooks(), which verifies; what answers now does not."),
            >= 300 and < 400 => Finding.Fail(
                $"redirects ({status}), which Telnyx need not follow",
                $"Give the application the address that answers by itself{perhaps}."),
            403 => Finding.Fail(
                "something on the way forbids it (403)", $"Let POST {address.AbsolutePath} through in the proxy, firewall or tunnel before your application."),
            404 or 405 => Finding.Fail(
                $"nothing takes webhooks at {address.AbsolutePath} ({status})",
                $"Map it in your application: app.MapTelnyxWebhooks() is POST /webhooks/telnyx, app.MapTelnyxWebhooks(\"{address.AbsolutePath}\") is this one."),
            502 or 503 or 504 => Finding.Fail($"the proxy or tunnel answers, and what is behind it does not ({status})", ToTheApplication),
            _ => Finding.Fail(
                $"answers {status}, and a receiver that refuses strangers answers 401",
                "Let the address lead to app.MapTelnyxWebhooks(), and look into your application's log."),
        };
    }

    private Finding JudgeWay(Uri address)
    {
        if (listening is null) return Finding.Ok("refuses strangers (401)");
        if (arrivals.MarkedPath is not { } path)
            return Finding.Fail(
                "refuses strangers (401), but it is not the doctor: another receiver answers there",
                $"Stop your application and lead the address to {WebAddressText.Of(listening)}; or leave --listen out.");
        return path == address.AbsolutePath
            ? Finding.Ok("the address leads here, and strangers are refused (401)")
            : Finding.Warn(
                $"the address leads here, but the way changes its path to {path}", $"Map that path in your application: app.MapTelnyxWebhooks(\"{path}\").");
    }

    private Finding OfFault(Uri address, HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Finding.Fail(
            $"the name {address.Host} cannot be resolved", "Correct the address, or enter the name in the DNS; a tunnel that was started anew may have another name."),
        HttpRequestError.SecureConnectionError => Finding.Fail(
            $"the certificate of {address.Host} is not trusted", "Give it a certificate of a public authority that is in date and for this name; Telnyx checks it."),
        _ => Finding.Fail($"{address.Authority} cannot be reached from here", ToTheApplication),
    };
}
