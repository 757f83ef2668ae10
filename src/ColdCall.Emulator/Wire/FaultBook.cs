namespace ColdCall.Emulator.Wire;

/// <summary>The faults that are set. One strikes at a time, the oldest rule first.</summary>
internal sealed class FaultBook
{
    private readonly List<FaultRule> _rules = [];
    private long _id;

    public IReadOnlyList<FaultRule> Rules => _rules;

    public long NextId() => ++_id;

    public void Add(FaultRule rule) => _rules.Add(rule);

    public void Clear() => _rules.Clear();

    /// <summary>The rule that strikes a command now, if any.</summary>
    public FaultRule? Strike(string operation) => Strike(rule => rule.Matches("command", operation));

    /// <summary>The rule that strikes a webhook now, if any.</summary>
    public FaultRule? Strike(Webhook webhook) => Strike(rule => rule.Matches("webhook", webhook.EventType) && rule.Fits(webhook));

    private FaultRule? Strike(Predicate<FaultRule> matches)
    {
        // All of them draw, also those that come too late: what one rule does must not shift the draws of another.
        FaultRule? first = _rules.FindAll(matches).FindAll(rule => rule.IsDrawn()).FirstOrDefault();
        first?.CountStrike();
        return first;
    }
}
