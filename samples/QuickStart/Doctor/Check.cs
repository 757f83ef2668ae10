namespace QuickStart.Doctor;

/// <summary>One thing to look at. Checks come in order: a later one may use what an earlier one has read.</summary>
internal sealed record Check(string Name, Func<CancellationToken, Task<Finding>> LookAsync)
{
    public Check(string name, Func<Finding> look) : this(name, _ => Task.FromResult(look()))
    {
    }
}
