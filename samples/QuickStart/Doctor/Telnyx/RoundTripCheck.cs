using System.Globalization;
using ColdCall;
using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>
/// Has Telnyx send a webhook, and sees whether its signature is accepted. A dial to a SIP user that nobody is registered as rings nobody and
/// costs nothing, but has events like any other.
/// </summary>
internal sealed class RoundTripCheck(TelnyxAccount account, Uri? listening, WebhookArrivals arrivals, TimeProvider clock)
{
    private const string Nobody = "sip:coldcall-doctor@sip.telnyx.com";
    private const int RingSeconds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        if (account.Application is null || account.WebhookAddress is null) return Finding.Skip("there is no application that could dial");
        if (listening is null) return Finding.Skip("stop your application and add --listen http://127.0.0.1:PORT, with the port it listens on");
        if (arrivals.MarkedPath is null) return Finding.Skip("the webhook address does not lead here");
        if (account.Options.From is not { } from) return Finding.Skip($"without {TelnyxAccount.Section}:From there is no number to dial from");
        try
        {
            return await DialAsync(from, cancellationToken);
        }
        catch (ProviderException fault)
        {
            return OfDial(fault);
        }
    }

    private async Task<Finding> DialAsync(string from, CancellationToken cancellationToken)
    {
        long start = clock.GetTimestamp();

        // Whoever has asked for a leg waits for its id, or could not end it.
        TelnyxCall call = await account.Client.Calls.DialAsync(
            new()
            {
                ConnectionId = account.Options.ConnectionId,
                To = Nobody,
                From = from,
                TimeoutSecs = RingSeconds,
                RetryOnTimeout = false,
                TimeLimitSecs = 30,
            },
            CancellationToken.None);
        try
        {
            return await HearAsync(call, start, cancellationToken);
        }
        finally
        {
            await HangUpAsync(call);
        }
    }

    private async Task<Finding> HearAsync(TelnyxCall call, long start, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await foreach (WebhookArrival arrival in arrivals.Signed.ReadAllAsync(either.Token))
            {
                if (!arrival.Accepted) return Refused;
                if (arrival.CallControlId == call.CallControlId) return Judge(arrival, clock.GetElapsedTime(start));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // That was long enough.
        }

        return Missing;
    }

    private static Finding Judge(WebhookArrival arrival, TimeSpan after) => arrival.EventType.Contains('.', StringComparison.Ordinal)
        ? Finding.Ok(string.Create(CultureInfo.InvariantCulture, $"a signed {arrival.EventType} came and was accepted {after.TotalSeconds:0.0} s after the dial"))
        : Finding.Fail($"a signed '{arrival.EventType}' came, which is of API version 1 and not understood", "Set API version 2: see 'webhook API version' above.");

    private static Finding Refused => Finding.Fail(
        "a webhook came, and its signature was refused",
        $"Set {TelnyxAccount.Section}:PublicKeys:0 to the key in the Telnyx portal, 'Keys & Credentials', 'Public Key'; "
        + "if it is that one, see 'clock' above, and that no proxy changes bodies.");

    private static Finding Missing => Finding.Fail(
        string.Create(CultureInfo.InvariantCulture, $"no webhook came within {Patience.TotalSeconds} s, though the address leads here"),
        "Look at the attempts in the Telnyx portal, 'Debugging', or GET /v2/webhook_deliveries; a firewall may let only you through.");

    private static Finding OfDial(ProviderException fault)
    {
        if (fault.StatusCode is null) return Refusals.OfOther(fault);
        if (fault.StatusCode is 401 or 403) return Refusals.OfKey(fault);
        return Refusals.Has(fault, "10015")
            ? Finding.Fail(
                $"Telnyx does not let the application dial ({Refusals.Describe(fault)})",
                "It needs a valid webhook address and an outbound voice profile: see above, and in the Telnyx portal, 'Voice', 'Programmable Voice'.")
            : Refusals.OfOther(fault);
    }

    /// <summary>Also when nobody waits any longer: no leg is left behind.</summary>
    private async Task HangUpAsync(TelnyxCall call)
    {
        try
        {
            await account.Client.Calls.HangUpAsync(call.CallControlId, cancellationToken: CancellationToken.None);
        }
        catch (ProviderException)
        {
            // It has ended by itself, as nobody is there; otherwise it ends after the few seconds it may ring.
        }
    }
}
