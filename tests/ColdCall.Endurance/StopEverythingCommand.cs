namespace ColdCall.Endurance;

internal sealed class StopEverythingCommand(int legs, int errors)
{
    public Task<int> RunAsync(Verdict verdict, CancellationToken cancellationToken) => throw new NotSupportedException($"{legs}{errors}");
}
