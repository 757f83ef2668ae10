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

    [Theory]
    [InlineData(false, LegSide.Participant)]
    [InlineData(true, LegSide.Application)]
    [InlineData(null, LegSide.Unknown)]
    public void Who_left_the_conference_first_and_was_then_tidied_up_has_hung_up(bool? byCaller, LegSide side)
    {
        _run.Dial("1");
        _run.Dial("2");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.EventReceived(new LegLeft { EventKey = "left", EventType = "left", LegId = "leg-1", ConferenceId = "room-1" }, Participant: null));
        _run.Pass(Limits.LeftLeg);
        _run.Sent.OfType<HangUpCommand>().Single().LegId.ShouldBe("leg-1");

        End(byCaller, ParticipantEndCause.HungUp).ShouldBe((side, ParticipantEndCause.HungUp));
    }

    private (LegSide Side, ParticipantEndCause? Cause) End(bool? byCaller, ParticipantEndCause told)
    {
        string leg = _run.State.Find(1)!.LegId!;
        _run.Deliver(new MachineInput.EventReceived(
            new LegEnded { EventKey = "end", EventType = "ended", LegId = leg, Cause = told, EndedByCaller = byCaller }, Participant: 1));
        return (_run.State.Find(1)!.EndedBy, _run.State.Find(1)!.Cause);
    }
}
