namespace ColdCall.Endurance;

internal sealed class StoreOutageCommand(int seconds, string by)
{
    public Task<int> RunAsync(Verdict verdict, CancellationToken cancellationToken) => throw new NotSupportedException($"{seconds}{by}");
}
