using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>Who ended a leg, and what that makes of the provider's word for it.</summary>
public sealed class EndingsTests
{
    private readonly ConferenceRun _run = new();

    [Theory]
    [InlineData(false, ParticipantEndCause.HungUp, LegSide.Participant, ParticipantEndCause.HungUp)]
    [InlineData(true, ParticipantEndCause.HungUp, LegSide.Application, ParticipantEndCause.Removed)]
    [InlineData(null, ParticipantEndCause.HungUp, LegSide.Unknown, ParticipantEndCause.HungUp)]
    [InlineData(false, ParticipantEndCause.Busy, LegSide.Participant, ParticipantEndCause.Busy)]
    [InlineData(true, ParticipantEndCause.TimeLimit, LegSide.Application, ParticipantEndCause.TimeLimit)]
    public void A_leg_that_was_dialed(bool? byCaller, ParticipantEndCause told, LegSide side, ParticipantEndCause cause)
    {
        _run.Provider.People[1] = Person.RingsOnly;
        _run.Dial("1");
        _run.DeliverAll();
        End(byCaller, told).ShouldBe((side, cause));
    }

    [Theory]
    [InlineData(true, ParticipantEndCause.Busy, LegSide.Participant, ParticipantEndCause.HungUp)]
    [InlineData(true, ParticipantEndCause.Removed, LegSide.Participant, ParticipantEndCause.HungUp)]
    [InlineData(null, ParticipantEndCause.Busy, LegSide.Unknown, ParticipantEndCause.HungUp)]
    [InlineData(false, ParticipantEndCause.HungUp, LegSide.Application, ParticipantEndCause.Removed)]
    [InlineData(true, ParticipantEndCause.TimeLimit, LegSide.Participant, ParticipantEndCause.TimeLimit)]
    public void A_leg_that_came_to_us(bool? byCaller, ParticipantEndCause told, LegSide side, ParticipantEndCause cause)
    {
        _run.Answer(_run.Provider.Arrive(), "1");
        _run.DeliverAll();
        End(byCaller, told).ShouldBe((side, cause));
    }

    [Fact]
    public void What_we_asked_for_was_ended_by_us()
    {
        _run.Dial("1");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.RemoveAsked(1));
        End(byCaller: false, ParticipantEndCause.HungUp).ShouldBe((LegSide.Application, ParticipantEndCause.Removed));
    }

    private (LegSide Side, ParticipantEndCause? Cause) End(bool? byCaller, ParticipantEndCause told)
    {
        string leg = _run.State.Find(1)!.LegId!;
        _run.Deliver(new MachineInput.EventReceived(
            new LegEnded { EventKey = "end", EventType = "ended", LegId = leg, Cause = told, EndedByCaller = byCaller }, Participant: 1));
        return (_run.State.Find(1)!.EndedBy, _run.State.Find(1)!.Cause);
    }
}
