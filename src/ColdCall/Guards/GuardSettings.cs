using Microsoft.Extensions.Options;

namespace ColdCall.Guards;

/// <summary>The guard's settings as they are now. Settings that were changed for the worse are not taken over: the last good ones go on.</summary>
internal sealed class GuardSettings(IOptionsMonitor<ColdCallOptions> options) : IDestinationGuard
{
    private volatile GuardOptions _lastGood = options.CurrentValue.Guard;

    public GuardOptions Current
    {
        get
        {
            try
            {
                return _lastGood = options.CurrentValue.Guard;
            }
            catch (OptionsValidationException)
            {
                return _lastGood;
            }
        }
    }

    public DestinationRefusal? Judge(Destination destination) => DestinationGuard.Judge(destination, Current);

    public void Check(Destination destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (Judge(destination) is { } refusal) throw new DestinationNotAllowedException(destination, refusal.Reason, refusal.Problem);
    }
}
