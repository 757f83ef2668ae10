using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Everything that has to be so at Telnyx before calls work, in the order in which one thing needs another.</summary>
internal static class TelnyxChecks
{
    public static IReadOnlyList<Check> Of(TelnyxReceiver receiver, TelnyxOptions options)
    {
        IServiceProvider services = receiver.Services;
        TelnyxReads reads = services.GetRequiredService<TelnyxReads>();
        WebhookArrivals arrivals = services.GetRequiredService<WebhookArrivals>();
        var account = new TelnyxAccount(services.GetRequiredService<ITelnyxClient>(), options);
        return
        [
            .. new AccessChecks(account, services.GetRequiredService<ClockDifference>()).All,
            .. new ApplicationChecks(account).All,
            .. new CredentialConnectionChecks(account).All,
            new Check("caller number", new CallerNumberCheck(account, reads).LookAsync),
            new Check("public key", new PublicKeyCheck(account, reads).LookAsync),
            new Check("webhook receiver", new WebhookReceiverCheck(account, receiver.Address, arrivals, services.GetRequiredService<StrangersRequest>()).LookAsync),
            new Check("signature round trip", new RoundTripCheck(account, receiver.Address, arrivals, services.GetRequiredService<TimeProvider>()).LookAsync),
        ];
    }
}
