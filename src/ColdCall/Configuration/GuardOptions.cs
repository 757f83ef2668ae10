namespace ColdCall;

/// <summary>What may be dialed: the configuration section <c>ColdCall:Guard</c>. A change counts from the next dial on, also for those that wait.</summary>
/// <remarks>Emergency and short numbers are never dialed, whatever is set here.</remarks>
public sealed class GuardOptions
{
    /// <summary>
    /// The countries that may be dialed, by calling code, for example <c>+1</c> and <c>+44</c>. <c>+1</c> is the United States and Canada only: the other
    /// countries of that numbering plan are named by their area codes, as in <c>+1876</c>. <c>*</c> stands for all of them.
    /// </summary>
    /// <value>The default, and what an empty list means, is <c>+1</c>.</value>
    public IList<string> Countries { get; } = [];

    /// <summary>
    /// Beginnings of numbers that may be dialed although their country is not listed or their range is refused, for example <c>+49180</c>.
    /// </summary>
    /// <value>The default is none.</value>
    public IList<string> Allow { get; } = [];

    /// <summary>Beginnings of numbers that must not be dialed, for example <c>+1202</c>. It wins over everything that allows.</summary>
    /// <value>The default is none.</value>
    public IList<string> Deny { get; } = [];

    /// <summary>
    /// Whether a number is dialed in one conference at a time: a dial of a number that another conference has asked for, and whose participant there has not
    /// ended, is refused with <see cref="NumberBusyException"/>.
    /// </summary>
    /// <value>The default is false: a number can be a switchboard's, where several may call at once.</value>
    public bool OneCallPerNumber { get; set; }

    /// <summary>
    /// How many legs may be dialed and not over at once at each account of each provider, those that wait for somebody included. One more is refused with
    /// <see cref="TooManyLegsException"/>. It holds across all nodes of a store.
    /// </summary>
    /// <value>The default is null: no limit of ours.</value>
    public int? MaxLegs { get; set; }

    /// <summary>The same for all conferences of one <see cref="OpenConferenceRequest.Agent"/>, at whatever providers.</summary>
    /// <value>The default is null: no limit of ours.</value>
    public int? MaxLegsPerAgent { get; set; }

    /// <summary>
    /// How many dials a second each process sends to each account, for example 1, which is what Twilio places for a new account. A dial waits for its turn; one
    /// that would have to for more than 20 seconds is refused.
    /// </summary>
    /// <value>The default is null: they are sent as they come.</value>
    public double? DialsPerSecond { get; set; }
}
