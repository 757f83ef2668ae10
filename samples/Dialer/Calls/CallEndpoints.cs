using ColdCall;
using Dialer.Contacts;
using Dialer.Data;
using Dialer.Hosting;
using Dialer.Phones;
using Microsoft.AspNetCore.Mvc;

namespace Dialer.Calls;

/// <summary><c>/api/v1/cold-call</c>: making calls, and what can be done in them.</summary>
internal static class CallEndpoints
{
    private const int MaxKeyLength = 200;

    public static void MapCalls(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder calls = api.MapGroup("/cold-call").WithTags("Calls");
        calls.MapPost("/initiate", InitiateAsync).WithSummary("Calls a number for an agent; an Idempotency-Key makes a repeated request safe.");
        calls.MapPost("/webrtc-join", JoinAsync).WithSummary("Gives an agent's browser what it joins a call with.");
        calls.MapPost("/control/{action}", ControlAsync).WithSummary("Mutes, unmutes, holds or unholds a participant.");
        calls.MapGet("/status/{id}", StatusAsync).WithSummary("How a call stands.");
        calls.MapPost("/end", EndAsync).WithSummary("Ends a call for everybody.");
    }

    private static async Task<InitiateAnswer> InitiateAsync(
        InitiateRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, CallStarter starter, ContactBook contacts, PhoneNumberReader phones, CallDefaults defaults, CancellationToken cancellationToken)
    {
        PhoneNumber to = phones.Require(request.ToPhone, "to_phone");
        if (request.Provider is { } provider && provider != defaults.Provider)
            throw Problem.Invalid($"The provider '{provider}' is not set up here. Leave provider out, or write {defaults.Provider}.");
        Call call = await starter.StartAsync(new NewCall
        {
            IdempotencyKey = Check.Text(key, "Idempotency-Key", MaxKeyLength),
            ClientId = request.ClientId is null ? null : Check.ClientId(request.ClientId),
            ContactId = await contacts.IdForAsync(request.ContactId, to, cancellationToken),
            To = to,
            From = request.FromPhone is null ? defaults.From : phones.Require(request.FromPhone, "from_phone"),
            Provider = defaults.Provider,
        });
        return new InitiateAnswer(call.Id, call.Id, new LegKey(call.Id, LegRole.Lead, 1).ToString(), call.Provider, "init");
    }

    private static async Task<JoinAnswer> JoinAsync(JoinRequest request, CallStarter starter, CallJournal journal, BrowserPhones phones, CancellationToken cancellationToken)
    {
        string clientId = Check.ClientId(request.ClientId);
        Call call = await starter.JoinAsync(await FindAsync(journal, request.ConferenceId, cancellationToken), clientId);
        TokenAnswer token = await phones.TokenAsync(clientId, cancellationToken);
        return new JoinAnswer(
            new LegKey(call.Id, LegRole.Agent, 1).ToString(), call.Id, call.Provider, "credentials_ready", token.AccessToken, token.ExpiresAt, token.RtcHost, token.IceServers);
    }

    private static async Task<ControlAnswer> ControlAsync(string action, ControlRequest request, CallJournal journal, IConferenceDialer dialer, CancellationToken cancellationToken)
    {
        CallControl control = CallControl.Named(action) ?? throw Problem.NotFound($"A call cannot '{action}'. Known are mute, unmute, hold and unhold.");
        control.RefuseContradiction(request);
        Call call = await FindAsync(journal, request.ConferenceSid, cancellationToken);
        if (LegKey.Parse(request.ParticipantSid ?? "") is not { Attempt: 1 } leg || leg.Call != call.Id)
            throw Problem.NotFound($"Call {call.Id} has no participant of that id. They are {call.Id}-agent and {call.Id}-lead.");
        Party party = leg.Role == LegRole.Agent ? call.Agent : call.Lead;
        if (call.EndedAt is not null) throw Problem.NotActive("The call has ended.");
        if (party.Participant is not { } participant) throw Problem.NotActive("The participant has not joined the call yet.");
        Participant now = await control.ApplyAsync(dialer, new ParticipantId(participant), cancellationToken);
        return new ControlAnswer(true, now.Muted, now.OnHold, control.Message);
    }

    private static async Task<StatusAnswer> StatusAsync(string id, CallJournal journal, TimeProvider clock, CancellationToken cancellationToken) =>
        StatusAnswer.Of(await FindAsync(journal, id, cancellationToken), clock.GetUtcNow());

    private static async Task<EndAnswer> EndAsync(EndRequest request, CallJournal journal, CallEnding ending, CancellationToken cancellationToken)
    {
        Call call = await FindAsync(journal, request.ConferenceSid, cancellationToken);
        await ending.EndAsync(call.Id, CallCause.Ended);
        return new EndAnswer(true, "completed", call.EndedAt is null ? "The call is being ended." : "The call had ended already.");
    }

    private static async Task<Call> FindAsync(CallJournal journal, string? id, CancellationToken cancellationToken) =>
        (id is { Length: > 0 } ? await journal.FindAsync(id, cancellationToken) : throw Problem.Invalid("The id of the conference is missing."))
        ?? throw Problem.NotFound("There is no call of this id.");
}
