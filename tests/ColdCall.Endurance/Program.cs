using ColdCall.Endurance;
using ColdCall.Endurance.Node;

// The commands start this program again as the node that they measure.
if (args is ["node", .. string[] settings]) return await NodeProgram.RunAsync(settings);

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
try
{
    return await Commands.RunAsync(args, stopping.Token);
}
catch (ArgumentException unclear)
{
    await Console.Error.WriteLineAsync($"{unclear.Message}\n\n{Commands.Usage}");
    return 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 130;
}
