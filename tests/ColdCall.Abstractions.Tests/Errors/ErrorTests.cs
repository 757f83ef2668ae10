namespace ColdCall.Tests.Errors;

public sealed class ErrorTests
{
    private static readonly ConferenceId Conference = new("abc");
    private static readonly ParticipantId Participant = new("abc-1");
    private static readonly InvalidOperationException Cause = new("inner");

    [Fact]
    public void A_leg_that_is_gone_names_participant_and_state()
    {
        var error = new CallNotActiveException(Participant, ParticipantState.Ended, Cause);

        error.Message.ShouldBe("Participant abc-1 is Ended and not in its conference.");
        error.Participant.ShouldBe(Participant);
        error.State.ShouldBe(ParticipantState.Ended);
        error.InnerException.ShouldBe(Cause);
    }

    [Fact]
    public void An_ended_conference_says_that_nothing_rang()
    {
        var error = new ConferenceEndedException(Conference);

        error.Message.ShouldBe("Conference abc has ended or is ending; nothing was rung. Open another conference.");
        error.Conference.ShouldBe(Conference);
    }

    [Fact]
    public void An_unknown_id_is_named()
    {
        var error = new ConferenceNotFoundException("abc");

        error.Message.ShouldStartWith("'abc' is not known here.");
        error.Id.ShouldBe("abc");
    }

    [Fact]
    public void A_key_with_other_content_names_its_holder_and_the_remedy()
    {
        var error = new KeyConflictException("order-7", "abc-1");

        error.Message.ShouldContain("'order-7' already names abc-1");
        error.Message.ShouldContain("Use a new key");
        error.Key.ShouldBe("order-7");
        error.Holder.ShouldBe("abc-1");
    }

    [Fact]
    public void A_store_that_cannot_be_used_keeps_the_error_of_its_client()
    {
        var error = new StoreUnavailableException("The file is locked.", Cause);

        error.Message.ShouldBe("The file is locked.");
        error.InnerException.ShouldBe(Cause);
    }

    [Fact]
    public void An_error_of_a_provider_says_who_what_and_why_but_never_its_detail()
    {
        var error = new ProviderException("telnyx", "dial", CommandCertainty.Refused, "422, 10015 Bad Request", Cause)
        {
            Reason = ProviderErrorReason.NotAllowed,
            StatusCode = 422,
            Errors = [new ProviderError { Code = "10015", Title = "Bad Request", Detail = "+12025550142 is not allowed", Pointer = "/to" }],
            RequestId = "r-1",
            IsTransient = true,
            RetryAfter = TimeSpan.FromSeconds(2),
        };

        error.Message.ShouldBe("telnyx dial: 422, 10015 Bad Request");
        error.ToString().ShouldNotContain("+12025550142");
        (error.Provider, error.Command, error.Certainty, error.Reason).ShouldBe(("telnyx", "dial", CommandCertainty.Refused, ProviderErrorReason.NotAllowed));
        (error.StatusCode, error.RequestId, error.IsTransient, error.RetryAfter).ShouldBe((422, "r-1", true, TimeSpan.FromSeconds(2)));
        error.Errors.Single().Pointer.ShouldBe("/to");
        error.InnerException.ShouldBe(Cause);
    }

    [Fact]
    public void Lists_are_never_null_and_texts_are_empty_unless_given()
    {
        new ProviderException("telnyx", "dial", CommandCertainty.NotSent, "no connection").Errors.ShouldBeEmpty();
        new ProviderError().ShouldBe(new ProviderError { Code = "", Title = "", Detail = null, Pointer = null });
    }

    [Fact]
    public void A_request_as_text_shows_no_whole_number()
    {
        var request = new DialRequest
        {
            Conference = Conference,
            Key = "order-7",
            To = Destination.Phone("+12025550142"),
            From = PhoneNumber.Parse("+12025550100"),
        };

        request.ToString().ShouldNotContain("+12025550142");
        request.ToString().ShouldNotContain("+12025550100");
    }
}
