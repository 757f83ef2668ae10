using System.Text.Json;

namespace ColdCall.Tests.Conferences;

public sealed class IdTests
{
    private static readonly string Longest = new('a', 64);

    [Theory]
    [InlineData("a")]
    [InlineData("0aZ_9")]
    public void A_conference_id_is_letters_digits_and_underscores(string text)
    {
        ConferenceId.TryParse(text, out ConferenceId id).ShouldBeTrue();
        id.ShouldBe(new ConferenceId(text));
        id.ShouldBe(ConferenceId.Parse(text));
        id.Value.ShouldBe(text);
        id.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a-1")]
    [InlineData("a/b")]
    [InlineData("../a")]
    [InlineData("a\n")]
    [InlineData("\u00E4")]
    [InlineData("\u0661")]
    public void Other_texts_are_no_conference_id(string? text)
    {
        ConferenceId.TryParse(text, out ConferenceId id).ShouldBeFalse();
        id.ShouldBe(default);
        Should.Throw<FormatException>(() => new ConferenceId(text!)).Message.ShouldContain("1 to 64");
        Should.Throw<FormatException>(() => ConferenceId.Parse(text!));
    }

    [Fact]
    public void A_conference_id_has_64_characters_at_most()
    {
        ConferenceId.TryParse(Longest, out _).ShouldBeTrue();
        ConferenceId.TryParse(Longest + "a", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("abc-1", "abc")]
    [InlineData("a_b-999999999", "a_b")]
    public void A_participant_id_names_its_conference(string text, string conference)
    {
        ParticipantId.TryParse(text, out ParticipantId id).ShouldBeTrue();
        id.ShouldBe(new ParticipantId(text));
        id.ShouldBe(ParticipantId.Parse(text));
        id.Value.ShouldBe(text);
        id.ToString().ShouldBe(text);
        id.Conference.ShouldBe(new ConferenceId(conference));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("abc-")]
    [InlineData("-1")]
    [InlineData("abc-0")]
    [InlineData("abc-01")]
    [InlineData("abc-1x")]
    [InlineData("abc-+1")]
    [InlineData("abc--1")]
    [InlineData("abc-1-1")]
    [InlineData("abc-1\n")]
    [InlineData("abc-\u0661")]
    [InlineData("abc-1000000000")]
    [InlineData("a b-1")]
    public void Other_texts_are_no_participant_id(string? text)
    {
        ParticipantId.TryParse(text, out ParticipantId id).ShouldBeFalse();
        id.ShouldBe(default);
        Should.Throw<FormatException>(() => new ParticipantId(text!)).Message.ShouldContain("abc-1");
        Should.Throw<FormatException>(() => ParticipantId.Parse(text!));
    }

    [Fact]
    public void The_default_id_is_empty_and_equal_to_itself()
    {
        default(ConferenceId).Value.ShouldBe("");
        default(ConferenceId).ToString().ShouldBe("");
        default(ParticipantId).Value.ShouldBe("");
        default(ParticipantId).ToString().ShouldBe("");
        default(ParticipantId).Conference.ShouldBe(default);
        default(ConferenceId).ShouldNotBe(new ConferenceId("a"));
    }

    [Fact]
    public void In_JSON_ids_are_text()
    {
        JsonSerializer.Serialize(new ConferenceId("abc"), ContractsJsonContext.Default.ConferenceId).ShouldBe("\"abc\"");
        JsonSerializer.Serialize(new ParticipantId("abc-1"), ContractsJsonContext.Default.ParticipantId).ShouldBe("\"abc-1\"");
        JsonSerializer.Deserialize("\"abc\"", ContractsJsonContext.Default.ConferenceId).ShouldBe(new ConferenceId("abc"));
        JsonSerializer.Deserialize("\"abc-1\"", ContractsJsonContext.Default.ParticipantId).ShouldBe(new ParticipantId("abc-1"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"a b\"")]
    [InlineData("[\"abc\"]")]
    public void In_JSON_anything_else_is_an_error_of_JSON(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ContractsJsonContext.Default.ConferenceId));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ContractsJsonContext.Default.ParticipantId));
    }
}
