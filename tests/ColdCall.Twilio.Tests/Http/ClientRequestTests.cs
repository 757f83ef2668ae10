using System.Net;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Http;

/// <summary>What goes over the wire, and what is made of what comes back.</summary>
public sealed class ClientRequestTests
{
    private const string Root = TwilioServices.Root;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_participant_is_created_by_a_form_with_repeated_keys()
    {
        using var twilio = new StubHandler();
        twilio.Expect(
            $"POST {Root}/Conferences/cc-7%2Fx/Participants.json",
            "To=%2B12025550123&From=%2B12025550100&StatusCallback=https%3A%2F%2Fexample.com%2Fs%3Fa%3D1&StatusCallbackEvent=initiated&StatusCallbackEvent=ringing&Timeout=20&Label=lead&EarlyMedia=true",
            """{"call_sid":"CA1","conference_sid":"CF1","status":"queued","queue_time":"1200","muted":"false","date_created":"Fri, 18 Feb 2011 21:07:19 +0000","label":17,"hold":[],"new":{}}""",
            HttpStatusCode.Created);
        await using ServiceProvider services = TwilioServices.Over(twilio);
        TwilioParticipant participant = await Client(services).Participants.CreateAsync(
            "cc-7/x",
            new()
            {
                To = "+12025550123",
                From = "+12025550100",
                Label = "lead",
                Timeout = 20,
                EarlyMedia = true,
                StatusCallback = "https://example.com/s?a=1",
                StatusCallbackEvent = [CallProgressEvent.Initiated, CallProgressEvent.Ringing],
            },
            Token);
        participant.Status.ShouldBe(ParticipantStatus.Queued);
        participant.QueueTime.ShouldBe(1200);
        participant.Muted.ShouldBe(false);
        participant.Hold.ShouldBeNull();
        participant.Label.ShouldBe("17");
        participant.DateCreated.ShouldBe(new DateTimeOffset(2011, 2, 18, 21, 7, 19, TimeSpan.Zero));
        twilio.Received[0].Authorization.ShouldBe(TwilioServices.Authorization);
        twilio.Received[0].ContentType.ShouldBe("application/x-www-form-urlencoded");
        twilio.Verify();
    }

    [Fact]
    public async Task An_API_key_signs_in_where_there_is_one()
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {Root}/Calls/CA1.json", null, """{"sid":"CA1","status":"somewhere-new","price":"-0.0150","duration":"15"}""");
        await using ServiceProvider services = TwilioServices.Over(twilio, options => (options.ApiKeySid, options.ApiKeySecret) = ("SK0123456789abcdef0123456789abcdef", "secret"));
        TwilioCall call = await Client(services).Calls.GetAsync("CA1", Token);
        call.Status!.Value.Value.ShouldBe("somewhere-new");
        call.Price.ShouldBe(-0.0150m);
        call.Duration.ShouldBe(15);
        twilio.Received[0].Authorization.ShouldBe("Basic U0swMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpzZWNyZXQ=");
        twilio.Verify();
    }

    [Theory]
    [InlineData(null, null, "api.twilio.com")]
    [InlineData("ie1", null, "api.ie1.twilio.com")]
    [InlineData("ie1", "dublin", "api.dublin.ie1.twilio.com")]
    [InlineData(null, "dublin", "api.dublin.us1.twilio.com")]
    public async Task Region_and_edge_stand_in_the_host_s_name(string? region, string? edge, string host)
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {Root}/Conferences/CF1.json", null, """{"sid":"CF1"}""");
        await using ServiceProvider services = TwilioServices.Over(twilio, options => (options.Region, options.Edge) = (region, edge));
        await Client(services).Conferences.GetAsync("CF1", Token);
        twilio.Received[0].Address.Host.ShouldBe(host);
        twilio.Verify();
    }

    [Fact]
    public async Task A_list_follows_its_pages_as_they_name_each_other()
    {
        const string Next = $"{Root}/Conferences.json?FriendlyName=a%26b&PageSize=250&Page=1&PageToken=t";
        using var twilio = new StubHandler();
        twilio.Expect($"GET {Root}/Conferences.json?FriendlyName=a%26b&DateCreated%3E=2026-01-02&PageSize=250", null, $$"""{"conferences":[{"sid":"CF1"},null],"next_page_uri":"{{Next}}"}""")
            .Expect($"GET {Next}", null, $$"""{"conferences":[{"sid":"CF2"}],"next_page_uri":"{{Next}}"}""");
        await using ServiceProvider services = TwilioServices.Over(twilio);
        var filter = new ListConferencesRequest { FriendlyName = "a&b", CreatedFrom = new DateOnly(2026, 1, 2) };
        List<TwilioConference> conferences = await Client(services).Conferences.ListAsync(filter, Token).ToListAsync(Token);
        conferences.Select(each => each.Sid).ShouldBe(["CF1", "CF2"]);
        twilio.Verify();
    }

    [Theory]
    [InlineData("https://elsewhere.example.com/2010-04-01/x.json")]
    [InlineData("//elsewhere.example.com/x.json")]
    [InlineData("http://api.twilio.com/x.json")]
    [InlineData("file:///etc/passwd")]
    public async Task A_page_at_another_server_is_not_asked_for(string next)
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {Root}/Calls.json?PageSize=250", null, $$"""{"calls":[],"next_page_uri":"{{next}}"}""");
        await using ServiceProvider services = TwilioServices.Over(twilio);
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => Client(services).Calls.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        fault.Message.ShouldContain("another server");
        twilio.Verify();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task An_id_that_would_leave_its_place_in_the_path_is_refused(string id)
    {
        using var twilio = new StubHandler();
        await using ServiceProvider services = TwilioServices.Over(twilio);
        await Should.ThrowAsync<ArgumentException>(() => Client(services).Calls.DeleteAsync(id, Token));
        await Should.ThrowAsync<ArgumentException>(() => Client(services).Participants.DeleteAsync("CF1", id, Token));
        twilio.Received.ShouldBeEmpty();
    }

    [Fact]
    public void A_request_prints_none_of_what_it_holds() =>
        new CreateCallRequest { To = "+12025550123", From = "+12025550100", SipAuthPassword = "secret" }.ToString().ShouldBe(nameof(CreateCallRequest));

    private static ITwilioClient Client(ServiceProvider services) => services.GetRequiredService<ITwilioClient>();
}
