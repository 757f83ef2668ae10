using System.Text.Json;

namespace ColdCall.Tests.Events;

public sealed class EventJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly Participant Lead = new()
    {
        Id = new ParticipantId("abc-2"),
        Key = "order-7-lead",
        Destination = Destination.Phone("+12025550100"),
        State = ParticipantState.Ended,
        Cause = ParticipantEndCause.Busy,
        CauseDetail = "user_busy 486",
        DialedAt = Noon,
        EndedAt = Noon.AddSeconds(3),
        LegId = "leg-2",
    };

    [Fact]
    public void An_event_survives_the_round_trip_with_its_type()
    {
        ConferenceEvent ended = new ParticipantEnded
        {
            Id = "abc:4",
            Conference = new ConferenceId("abc"),
            Sequence = 4,
            Attempt = 2,
            Source = EventSource.Reconciled,
            OccurredAt = Noon,
            Participant = Lead,
        };

        string json = JsonSerializer.Serialize(ended, ContractsJsonContext.Default.ConferenceEvent);

        json.ShouldStartWith("""{"type":"participant_ended",""");
        JsonSerializer.Deserialize(json, ContractsJsonContext.Default.ConferenceEvent).ShouldBe(ended);
        ended.ShouldBeOfType<ParticipantEnded>().Participant.Conference.ShouldBe(new ConferenceId("abc"));
    }

    [Fact]
    public void An_event_of_unknown_type_keeps_what_the_provider_sent()
    {
        using JsonDocument sent = JsonDocument.Parse("""{"data":{"event_type":"call.sung"}}""");
        ConferenceEvent unhandled = new UnhandledEvent { Id = "1", Provider = "telnyx", EventType = "call.sung", Raw = sent.RootElement };

        string json = JsonSerializer.Serialize(unhandled, ContractsJsonContext.Default.ConferenceEvent);

        var read = JsonSerializer.Deserialize(json, ContractsJsonContext.Default.ConferenceEvent).ShouldBeOfType<UnhandledEvent>();
        read.EventType.ShouldBe("call.sung");
        read.Conference.ShouldBe(default);
        read.Raw.GetProperty("data").GetProperty("event_type").GetString().ShouldBe("call.sung");
    }

    [Fact]
    public void An_event_without_raw_content_can_be_written() =>
        JsonSerializer.Serialize(new UnhandledEvent { Id = "1", Provider = "telnyx", EventType = "call.sung" }, ContractsJsonContext.Default.ConferenceEvent)
            .ShouldNotContain("Raw");
}
