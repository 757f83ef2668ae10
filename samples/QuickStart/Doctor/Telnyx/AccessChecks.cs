using System.Globalization;
using ColdCall;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Whether Telnyx can be reached, takes the key, and has the same time as we.</summary>
internal sealed class AccessChecks(TelnyxAccount account, ClockDifference clock)
{
    /// <summary>Answers are dated in whole seconds, and take some time: less than this says nothing.</summary>
    private static readonly TimeSpan AsGoodAsEqual = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan WorthWarning = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TooFar = TimeSpan.FromSeconds(240);

    private ProviderException? _fault;
    private bool _answered;

    public IEnumerable<Check> All => [new("API", ReachAsync), new("API key", TakesKey), new("clock", HasOurTime)];

    private async Task<Finding> ReachAsync(CancellationToken cancellationToken)
    {
        string host = account.Options.BaseAddress.Host;
        try
        {
            account.Applications = await account.Client.CallControlApplications.ListAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
            account.IsOpen = true;
        }
        catch (ProviderException fault)
        {
            _fault = fault;
        }

        _answered = _fault is not { StatusCode: null };
        return _fault switch
        {
            null or { StatusCode: 401 or 403 or 429 } => Finding.Ok($"{host} answers"),
            { StatusCode: null } => Refusals.Unreachable(_fault.InnerException, host),
            { StatusCode: >= 500 } => Refusals.OfOther(_fault),
            _ => Finding.Fail(
                $"{host} answers, but not as Telnyx does ({Refusals.Describe(_fault)})",
                $"Leave {TelnyxAccount.Section}:BaseAddress out for Telnyx's own address; another one has to end in /v2/."),
        };
    }

    private Finding TakesKey()
    {
        if (account.IsOpen) return Finding.Ok("accepted");
        return _fault is { StatusCode: 401 or 403 or 429 } refused ? Refusals.OfKey(refused) : Finding.Skip("the API could not be asked");
    }

    private Finding HasOurTime()
    {
        if (!_answered || clock.Ahead is not { } ahead) return Finding.Skip("no answer with a date came");
        TimeSpan apart = ahead.Duration();
        string found = string.Create(
            CultureInfo.InvariantCulture, $"{apart.TotalSeconds:0} s {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} Telnyx's");
        const string Fix = "Let this machine set its clock by the network: timedatectl set-ntp true, or on Windows w32tm /resync.";
        if (apart > TooFar) return Finding.Fail($"{found}: webhooks are refused from 300 s on", Fix);
        if (apart < AsGoodAsEqual) return Finding.Ok("within 5 s of Telnyx's");
        return apart > WorthWarning ? Finding.Warn($"{found}; webhooks are refused from 300 s on", Fix) : Finding.Ok(found);
    }
}
