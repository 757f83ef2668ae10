using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Tests.Core;

public sealed class CommandMemoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_id_is_known_for_a_minute_within_its_scope()
    {
        var memory = new CommandMemory<string>();
        memory.Keep("dial", "a", "first", Start);
        memory.Find("dial", "a", Start.AddSeconds(59)).ShouldBe("first");
        memory.Find("calls/x", "a", Start).ShouldBeNull();
        memory.Find("dial", "a", Start.AddSeconds(60)).ShouldBeNull();
        memory.Keep("dial", "a", "second", Start.AddSeconds(61));
        memory.Find("dial", "a", Start.AddSeconds(62)).ShouldBe("second");
        memory.Clear();
        memory.Find("dial", "a", Start.AddSeconds(62)).ShouldBeNull();
    }
}
