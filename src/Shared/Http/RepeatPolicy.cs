using Polly;
using Polly.Retry;

namespace ColdCall.Http;

/// <summary>The one place that decides when a command is sent again, by its kind and by what is known of the failed attempt.</summary>
internal sealed class RepeatPolicy
{
    /// <summary>How long a request may take with all its repeats.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>How long one attempt may take.</summary>
    public static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(5);

    private const int MaxRepeats = 5;
    private const int MaxRepeatsOfHeard = 1;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(2);
    private static readonly ResiliencePropertyKey<Progress> ProgressKey = new("ColdCall.Progress");

    private readonly TimeProvider _time;
    private readonly Func<double> _jitter;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes the policy.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="jitter">Gives numbers from 0 to 1, each as likely as any other.</param>
    public RepeatPolicy(TimeProvider time, Func<double> jitter)
    {
        _time = time;
        _jitter = jitter;
        var options = new RetryStrategyOptions
        {
            MaxRetryAttempts = MaxRepeats,
            ShouldHandle = args => ValueTask.FromResult(PlanRepeat(args.Context, args.Outcome.Exception, args.AttemptNumber)),
            DelayGenerator = static args => ValueTask.FromResult<TimeSpan?>(ProgressOf(args.Context).Wait),
        };
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(options).Build();
    }

    /// <summary>Makes attempts until one succeeds, or none may follow.</summary>
    /// <param name="kind">What a repeat would do.</param>
    /// <param name="attempt">Makes one attempt within the time it is given.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> ExecuteAsync<T>(CommandKind kind, Func<TimeSpan, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        var progress = new Progress { Kind = kind, Start = _time.GetTimestamp() };
        context.Properties.Set(ProgressKey, progress);
        try
        {
            return await _pipeline.ExecuteAsync(
                async running => await attempt(Shorter(AttemptLimit, TimeLeft(progress)), running.CancellationToken).ConfigureAwait(false),
                context).ConfigureAwait(false);
        }
        catch (ProviderException fault) when (cancellationToken.IsCancellationRequested)
        {
            // Who has cancelled is told so, whatever the last attempt came to.
            throw new OperationCanceledException(fault.Message, fault, cancellationToken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Whether a command may be sent again after a fault; how long to wait is another question.</summary>
    /// <param name="kind">What a repeat would do.</param>
    /// <param name="fault">What became of the last attempt.</param>
    /// <param name="repeats">How many repeats there were.</param>
    public static bool Allows(CommandKind kind, ProviderException fault, int repeats)
    {
        if (kind == CommandKind.Heard) return IsAskedToWait(fault) && repeats < MaxRepeatsOfHeard;
        return fault.Certainty switch
        {
            CommandCertainty.NotSent => fault.IsTransient,
            CommandCertainty.Refused => IsAskedToWait(fault),
            _ => kind != CommandKind.Once && fault.IsTransient,
        };
    }

    // A 429, or a pause that another command's answer began. Limits of channels have the same reason, but no wait would lift them.
    private static bool IsAskedToWait(ProviderException fault) =>
        fault.StatusCode == 429 || fault is { Certainty: CommandCertainty.NotSent, Reason: ProviderErrorReason.RateLimited };

    private bool PlanRepeat(ResilienceContext context, Exception? outcome, int attempt)
    {
        Progress progress = ProgressOf(context);
        if (outcome is not ProviderException fault || !Allows(progress.Kind, fault, attempt)) return false;
        progress.Wait = fault.RetryAfter ?? Backoff(attempt);
        return progress.Wait < TimeLeft(progress);
    }

    // Full jitter: any time from none up to the backoff, so that many callers do not come back together.
    private TimeSpan Backoff(int attempt) => _jitter() * Shorter(LongestBackoff, FirstBackoff * Math.Pow(2, attempt));

    // Never less than none: a process that was paused comes back after the deadline.
    private TimeSpan TimeLeft(Progress progress) => Longer(TimeSpan.Zero, Deadline - _time.GetElapsedTime(progress.Start));

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static Progress ProgressOf(ResilienceContext context) => context.Properties.GetValue(ProgressKey, null!);

    private sealed class Progress
    {
        public CommandKind Kind { get; init; }

        public long Start { get; init; }

        public TimeSpan Wait { get; set; }
    }
}
