using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Tests.Core;

public sealed class AgendaTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Steps_come_by_time_and_within_one_instant_as_they_were_entered()
    {
        var agenda = new Agenda();
        var ran = new List<string>();
        agenda.At(Start.AddSeconds(2), _ => ran.Add("late"));
        agenda.At(Start.AddSeconds(1), _ => ran.Add("first"));
        agenda.At(Start.AddSeconds(1), _ => ran.Add("second"));
        while (agenda.TryTake(Start.AddSeconds(1), out Action<DateTimeOffset>? step, out DateTimeOffset due))
        {
            due.ShouldBe(Start.AddSeconds(1));
            step(due);
        }

        ran.ShouldBe(["first", "second"]);
        agenda.NextDue.ShouldBe(Start.AddSeconds(2));
        agenda.Clear();
        agenda.NextDue.ShouldBeNull();
    }
}
