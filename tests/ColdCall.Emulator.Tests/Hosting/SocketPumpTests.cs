using ColdCall.Emulator.Hosting;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Tests.Hosting;

public sealed class SocketPumpTests
{
    [Fact]
    public async Task Whoever_does_not_read_is_dropped_after_a_thousand_frames()
    {
        await using var runtime = new EmulatorRuntime(new EmulatorOptions());
        SocketPump pump = runtime.Connect(emulation => emulation.Media.OpenPage())!;
        var web = new DeafWebSocket();
        Task running = pump.RunAsync(web);
        for (int i = 0; i < 1_000; i++) pump.Post(new SocketOutput(pump.Socket, default));
        running.IsCompleted.ShouldBeFalse();
        pump.Post(new SocketOutput(pump.Socket, default));
        pump.Post(new SocketOutput(pump.Socket, default));
        await running;
        pump.Socket.IsOpen.ShouldBeFalse();
        pump.Dispose();
    }
}
