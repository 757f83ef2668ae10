using System.Net;
using ColdCall.Telnyx.Tests.Support;

namespace ColdCall.Telnyx.Tests.Errors;

/// <summary>What becomes of answers that are no success: one row for each oddity.</summary>
public sealed class FailureTests : IDisposable
{
    private const string Dial = """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c-1"}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    public static TheoryData<int, string, ProviderErrorReason> Refusals => new()
    {
        { 400, """{"errors":[{"code":"10015","title":"Bad Request"}]}""", ProviderErrorReason.Other },
        { 401, """{"errors":[{"code":"10009","title":"Authentication failed"}]}""", ProviderErrorReason.NotAllowed },
        { 403, """{"errors":[{"code":"10010","title":"Authorization failed"}]}""", ProviderErrorReason.NotAllowed },
        { 403, """{"errors":[{"code":"20012","title":"Account inactive"}]}""", ProviderErrorReason.NotAllowed },
        { 403, """{"errors":[{"code":"90041","title":"Channel limit"}]}""", ProviderErrorReason.RateLimited },
        { 403, """{"errors":[{"code":"90042","title":"Channel limit"}]}""", ProviderErrorReason.RateLimited },
        { 403, """{"errors":[{"code":"90043","title":"Channel limit"}]}""", ProviderErrorReason.RateLimited },
        { 404, """{"errors":[{"code":"10005","title":"Resource not found"}]}""", ProviderErrorReason.Other },
        { 404, """{"errors":[{"code":"404","title":"No route"}]}""", ProviderErrorReason.Other },
        { 404, """{"errors":[{"code":"90058","title":"Invalid conference"}]}""", ProviderErrorReason.ConferenceEnded },
        { 422, """{"errors":[{"code":"90019","title":"Conference has ended"}]}""", ProviderErrorReason.ConferenceEnded },
        { 422, """{"errors":[{"code":"90018","title":"Call has already ended"}]}""", ProviderErrorReason.LegEnded },
        { 422, """{"errors":[{"code":90018,"title":"Call has already ended"}]}""", ProviderErrorReason.LegEnded },
        { 422, """{"errors":[{"code":"10004","title":"x"},{"code":"90018","title":"Call has already ended"}]}""", ProviderErrorReason.LegEnded },
        { 422, """{"errors":{"code":"90018","title":"an object in place of the list"}}""", ProviderErrorReason.LegEnded },
        { 422, """{"errors":{"status":"expired credential"}}""", ProviderErrorReason.Other },
        { 422, """{"errors":[{"code":"90033","title":"Name in use"}]}""", ProviderErrorReason.NameTaken },
        { 422, """{"errors":[{"code":"90034","title":"Not answered"}]}""", ProviderErrorReason.NotAnswered },
        { 422, """{"errors":[{"code":"90044","title":"Joined already"}]}""", ProviderErrorReason.AlreadyJoined },
        { 422, """{"errors":[{"code":"90015","title":"Invalid call control id"}]}""", ProviderErrorReason.LegEnded },
        { 422, """{"errors":[{"code":"90102","title":"Answer on an outbound call"}]}""", ProviderErrorReason.Other },
        { 422, """{"errors":[{"code":"90017","title":"Invalid client_state"}]}""", ProviderErrorReason.Other },
        { 422, """{"errors":[{"code":"90032","title":"Too many participants"}]}""", ProviderErrorReason.Other },
        { 422, """{"errors":[{"code":"10015","title":"Invalid connection_id"}]}""", ProviderErrorReason.Other },
        { 404, """{"errors":[{"code":"10007","title":"Resource not found"}]}""", ProviderErrorReason.Other },
        { 404, """{"errors":[{"code":"90019","title":"Conference has ended"}]}""", ProviderErrorReason.ConferenceEnded },
        { 422, """{"errors":[{"code":"90058","title":"Invalid conference"}]}""", ProviderErrorReason.ConferenceEnded },
        { 422, """{"errors":[{"code":"10011","title":"Media encryption is not supported for PSTN"}]}""", ProviderErrorReason.Other },
        { 422, """{"errors":[],"telnyx_error":{"error_code":"D60"}}""", ProviderErrorReason.Other },
        { 422, """{"errors":[null,7,"text",{"code":"90103","title":{},"detail":null,"source":[],"meta":{"url":1}}],"telnyx_error":{"error_code":"D60"}}""", ProviderErrorReason.Other },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_in_Telnyxs_words_did_nothing_and_says_why(int status, string body, ProviderErrorReason reason)
    {
        _services.Telnyx.Expect("POST /calls", Dial, body, (HttpStatusCode)status);
        ProviderException fault = await DialAsync();
        fault.Certainty.ShouldBe(CommandCertainty.Refused);
        fault.Reason.ShouldBe(reason);
        fault.StatusCode.ShouldBe(status);
        fault.Provider.ShouldBe("telnyx");
        fault.Command.ShouldBe("dial");
        fault.IsTransient.ShouldBe(reason == ProviderErrorReason.RateLimited);
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(400, "<html>Bad Request</html>", "text/html", false)]
    [InlineData(403, "<html>Forbidden by the gateway</html>", "text/html", false)]
    [InlineData(404, "", "application/json", false)]
    [InlineData(422, "{\"errors\":", "application/json", false)]
    [InlineData(422, "{\"errors\":\"text\"}", "application/json", false)]
    [InlineData(422, "[]", "application/json", false)]
    [InlineData(408, "{\"errors\":[{\"code\":\"1\",\"title\":\"x\"}]}", "application/json", true)]
    [InlineData(500, "{\"errors\":[{\"code\":\"10007\",\"title\":\"Unexpected error\"}]}", "application/json", true)]
    [InlineData(500, "{\"errors\":[{\"code\":\"90018\",\"title\":\"Ended\"}]}", "application/json", true)]
    [InlineData(502, "<html>Bad Gateway</html>", "text/html", true)]
    [InlineData(503, "", "text/plain", true)]
    [InlineData(302, "", "text/plain", false)]
    [InlineData(200, "<html>Welcome</html>", "text/html", true)]
    [InlineData(200, "", "application/json", true)]
    [InlineData(200, "null", "application/json", true)]
    [InlineData(200, "{}", "application/json", true)]
    [InlineData(200, "{\"data\":{}}", "application/json", true)]
    [InlineData(200, "{\"data\":{\"call_control_id\":null}}", "application/json", true)]
    [InlineData(200, "{\"data\":{\"call_control_id\":\"\"}}", "application/json", true)]
    [InlineData(200, "{\"data\":[]}", "application/json", true)]
    [InlineData(200, "{\"data\":{\"call_control_id\":\"v3:x\"}", "application/json", true)]
    public async Task An_answer_that_proves_nothing_leaves_the_outcome_of_a_dial_unknown_and_is_not_repeated(int status, string body, string type, bool transient)
    {
        _services.Telnyx.Expect("POST /calls", Dial, _ => Task.FromResult(StubHandler.Answer((HttpStatusCode)status, body, type)));
        ProviderException fault = await DialAsync();
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
        fault.Reason.ShouldBe(ProviderErrorReason.Other);
        fault.IsTransient.ShouldBe(transient);
        _services.Telnyx.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_larger_than_1_MiB_is_not_read(bool withLength)
    {
        var content = new StringContent("{\"data\":{\"call_control_id\":\"" + new string('x', 1024 * 1024) + "\"}}");
        if (!withLength) content.Headers.ContentLength = null;
        HttpContent sent = withLength ? content : new StreamContent(new UnseekableStream(await content.ReadAsByteArrayAsync(Token)));
        _services.Telnyx.Expect("POST /calls", Dial, _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = sent }));
        (await DialAsync()).Message.ShouldBe("telnyx dial: the answer is larger than 1 MiB");
    }

    [Fact]
    public async Task An_answer_that_is_nested_without_end_is_not_read()
    {
        string nested = string.Concat(Enumerable.Repeat("{\"data\":", 100)) + "1" + new string('}', 100);
        _services.Telnyx.Expect("POST /calls", Dial, nested);
        (await DialAsync()).Certainty.ShouldBe(CommandCertainty.Unknown);

        _services.Telnyx.Expect("POST /calls", Dial, "{\"errors\":" + nested + "}", HttpStatusCode.UnprocessableEntity);
        (await DialAsync()).Certainty.ShouldBe(CommandCertainty.Unknown);
    }

    [Fact]
    public async Task A_message_holds_command_status_code_and_title_and_nothing_private()
    {
        const string Body = """{"errors":[{"code":"10016","title":"Number +1 (202) 555-0123\nis not E.164","detail":"The number +12025550123 is secret","source":{"pointer":"/to"}},{"code":"10026","title":"t","source":{"parameter":"p"}}]}""";
        _services.Telnyx.Expect("POST /calls", Dial, _ =>
        {
            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.UnprocessableEntity, Body);
            answer.Headers.Add("x-request-id", "req-1");
            return Task.FromResult(answer);
        });
        ProviderException fault = await DialAsync();
        fault.Message.ShouldBe("telnyx dial: status 422, 10016 Number *** is not E.164");
        fault.RequestId.ShouldBe("req-1");
        fault.Errors[0].Detail.ShouldBe("The number +12025550123 is secret");
        fault.Errors[0].Pointer.ShouldBe("/to");
        fault.Errors[1].Pointer.ShouldBe("p");
        fault.ToString().ShouldNotContain(TelnyxServices.ApiKey);
        fault.ToString().ShouldNotContain("2025550123");
    }

    [Fact]
    public async Task A_long_title_and_a_strange_request_id_are_cut()
    {
        string body = $$"""{"errors":[{"code":"1","title":"{{new string('x', 5000)}}"}]}""";
        _services.Telnyx.Expect("POST /calls", Dial, _ =>
        {
            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.UnprocessableEntity, body);
            answer.Headers.TryAddWithoutValidation("x-request-id", new string('a', 500));
            return Task.FromResult(answer);
        });
        ProviderException fault = await DialAsync();
        fault.Message.Length.ShouldBeLessThan(200);
        fault.RequestId.ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_whose_body_breaks_off_still_counts_by_its_status()
    {
        _services.Telnyx.Expect("POST /calls", Dial, _ => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StreamContent(new BrokenStream()) }));
        ProviderException fault = await DialAsync();
        fault.StatusCode.ShouldBe(500);
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
    }

    [Fact]
    public async Task A_success_whose_body_breaks_off_is_unknown()
    {
        _services.Telnyx.Expect("POST /calls", Dial, _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) }));
        ProviderException fault = await DialAsync();
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
        fault.Message.ShouldBe("telnyx dial: the connection broke before the answer was complete");
    }

    [Fact]
    public async Task An_expired_credential_is_refused_in_a_shape_of_its_own()
    {
        const string Expired = """{"errors":{"status":"credential has expired"}}""";
        _services.Telnyx
            .Expect("PATCH /telephony_credentials/c", """{"name":"n"}""", Expired, HttpStatusCode.UnprocessableEntity)
            .Expect("POST /telephony_credentials/c/token", "", Expired, HttpStatusCode.UnprocessableEntity);
        ITelnyxTelephonyCredentials credentials = _services.Client.TelephonyCredentials;
        foreach (Func<Task> use in new Func<Task>[] { () => credentials.UpdateAsync("c", new() { Name = "n" }, Token), () => credentials.CreateTokenAsync("c", Token) })
        {
            ProviderException fault = await Should.ThrowAsync<ProviderException>(use);
            fault.Certainty.ShouldBe(CommandCertainty.Refused);
            fault.IsTransient.ShouldBeFalse();
            fault.Errors.ShouldHaveSingleItem().Detail.ShouldBe("credential has expired");
        }

        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=latin1")]
    public async Task The_type_of_the_content_is_not_believed_and_the_content_is_read(string type)
    {
        _services.Telnyx.Expect("POST /calls", Dial, _ =>
        {
            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, """{"data":{"call_control_id":"v3:x"}}""");
            answer.Content.Headers.Remove("Content-Type");
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return Task.FromResult(answer);
        });
        var request = new DialCallRequest { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" };
        (await _services.Client.Calls.DialAsync(request, Token)).CallControlId.ShouldBe("v3:x");
    }

    private async Task<ProviderException> DialAsync() => await Should.ThrowAsync<ProviderException>(
        () => _services.Client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" }, Token));
}
