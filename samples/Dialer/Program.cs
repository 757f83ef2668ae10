using Dialer.Hosting;

try
{
    await using DialerApplication dialer = await DialerApplication.StartAsync(args);
    dialer.Announce(Console.Out);
    await dialer.WaitForShutdownAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
