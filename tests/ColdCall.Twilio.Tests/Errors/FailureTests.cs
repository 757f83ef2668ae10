using System.Net;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Errors;

/// <summary>What Twilio refuses, in the words that the engine knows.</summary>
public sealed class FailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, """{"code":21220,"message":"Call is not in-progress. Cannot redirect.","status":400}""", ProviderErrorReason.LegEnded, CommandCertainty.Refused)]
    [InlineData(404, """{"code":20404,"message":"The requested resource was not found","status":404}""", ProviderErrorReason.LegEnded, CommandCertainty.Refused)]
    [InlineData(401, """{"code":20003,"message":"Authenticate","status":401}""", ProviderErrorReason.NotAllowed, CommandCertainty.Refused)]
    [InlineData(403, """{"type":"t","title":"Forbidden","status":403,"detail":"d"}""", ProviderErrorReason.NotAllowed, CommandCertainty.Refused)]
    [InlineData(400, """{"code":21211,"message":"Invalid To","status":400}""", ProviderErrorReason.Other, CommandCertainty.Refused)]
    [InlineData(404, "<html>", ProviderErrorReason.Other, CommandCertainty.Unknown)]
    [InlineData(400, "[]", ProviderErrorReason.Other, CommandCertainty.Unknown)]
    [InlineData(400, """{"code":""", ProviderErrorReason.Other, CommandCertainty.Unknown)]
    public async Task A_refusal_has_a_reason_and_says_whether_the_command_may_have_acted(int status, string body, ProviderErrorReason reason, CommandCertainty certainty)
    {
        ProviderException fault = await FaultAsync(status, body, client => client.Calls.UpdateAsync("CA1", new() { Status = CallStatus.Completed }, Token));
        fault.Reason.ShouldBe(reason);
        fault.Certainty.ShouldBe(certainty);
        fault.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_conference_that_is_not_known_has_ended()
    {
        const string Unknown = """{"code":20404,"message":"not found","status":404}""";
        (await FaultAsync(404, Unknown, client => client.Conferences.GetAsync("CF1", Token))).Reason.ShouldBe(ProviderErrorReason.ConferenceEnded);
        (await FaultAsync(404, Unknown, client => client.Participants.CreateAsync("CF1", new() { To = "client:a", From = "b" }, Token))).Reason.ShouldBe(ProviderErrorReason.ConferenceEnded);
        (await FaultAsync(404, Unknown, client => client.Participants.DeleteAsync("CF1", "CA1", Token))).Reason.ShouldBe(ProviderErrorReason.LegEnded);
        (await FaultAsync(404, Unknown, client => client.Recordings.GetAsync("RE1", null, Token))).Reason.ShouldBe(ProviderErrorReason.Other);
    }

    [Fact]
    public async Task An_error_names_its_code_and_hides_numbers()
    {
        ProviderException fault = await FaultAsync(
            400, """{"code":21211,"message":"The 'To' number +12025550123 is not valid","more_info":"https://www.twilio.com/docs/errors/21211","status":400}""", client => client.Calls.GetAsync("CA1", Token));
        fault.Errors.ShouldHaveSingleItem().Code.ShouldBe("21211");
        fault.Message.ShouldContain("21211");
        fault.Message.ShouldNotContain("2025550123");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"calls":null}""")]
    [InlineData("""{"calls":{}}""")]
    [InlineData("")]
    public async Task A_list_that_is_missing_is_not_an_empty_list(string body)
    {
        using var twilio = new AlwaysAnswers(HttpStatusCode.OK, body);
        await using ServiceProvider services = TwilioServices.Over(twilio);
        ProviderException fault = await Should.ThrowAsync<ProviderException>(
            () => services.GetRequiredService<ITwilioClient>().Calls.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
    }

    private static async Task<ProviderException> FaultAsync(int status, string body, Func<ITwilioClient, Task> call)
    {
        using var twilio = new AlwaysAnswers((HttpStatusCode)status, body);
        await using ServiceProvider services = TwilioServices.Over(twilio);
        return await Should.ThrowAsync<ProviderException>(() => call(services.GetRequiredService<ITwilioClient>()));
    }
}
