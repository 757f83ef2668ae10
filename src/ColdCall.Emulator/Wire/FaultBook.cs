namespace ColdCall.Emulator.Wire;

/// <summary>The faults that are set; each strikes a number of times, the oldest rule first.</summary>
internal sealed class FaultBook
{
    private readonly List<FaultRule> _rules = [];
    private long _id;

    public IReadOnlyList<FaultRule> Rules => _rules;

    public long NextId() => ++_id;

    public void Add(FaultRule rule)
    {
        rule.Left = rule.Times;
        _rules.Add(rule);
    }

    public void Clear() => _rules.Clear();

    /// <summary>The rule that strikes now, if any; it is used up by one.</summary>
    public FaultRule? Strike(string on, string name)
    {
        FaultRule? rule = _rules.Find(candidate => candidate.Matches(on, name));
        if (rule is not null) rule.Left--;
        return rule;
    }
}
