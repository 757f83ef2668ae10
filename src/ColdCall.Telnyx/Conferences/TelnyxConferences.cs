using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Conferences;

/// <inheritdoc cref="ITelnyxConferences" />
internal sealed partial class TelnyxConferences(TelnyxTransport transport) : ITelnyxConferences
{
    private string? Region => transport.Options.Region;

    public async Task<TelnyxConference> CreateAsync(CreateConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            ("create conference", CommandKind.Once, "conferences"),
            transport.BodyOf(request with { Region = Region }, WireJson.Context.CreateConferenceRequest));
        Answer<TelnyxConference> answer = await transport.SendAsync(post, WireJson.Context.ConferenceAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Data is { Id.Length: > 0 } conference ? conference : throw Exchanges.Unusable(post);
    }

    public IAsyncEnumerable<TelnyxConference> ListAsync(ListConferencesRequest? request = null, CancellationToken cancellationToken = default)
    {
        string QueryOf(int page) => Paths.Query(
            ("filter[name]", request?.Name),
            ("filter[status]", request?.Status?.Value),
            ("filter[connection_id]", request?.ConnectionId),
            ("filter[leg_id]", request?.LegId),
            ("filter[application_session_id]", request?.ApplicationSessionId),
            ("filter[application_name][contains]", request?.ApplicationName),
            ("filter[outbound.outbound_voice_profile_id]", request?.OutboundVoiceProfileId),
            ("filter[from]", request?.From),
            ("filter[to]", request?.To),
            ("filter[product]", request?.Product?.Value),
            ("filter[type]", request?.Type?.Value),
            ("filter[failed]", Paths.Text(request?.Failed)),
            ($"filter[occurred_at][{request?.OccurredAt?.Comparison}]", request?.OccurredAt?.Text),
            ("region", Region),
            ("page[number]", Paths.Text(page)),
            ("page[size]", Paths.Text(Exchanges.PageSize)));
        return transport.ListAsync(("list conferences", page => "conferences" + QueryOf(page)), WireJson.Context.ConferenceListAnswer, cancellationToken);
    }

    public Task<TelnyxConference> GetAsync(string conferenceId, CancellationToken cancellationToken = default) => transport.ReadAsync(
        ("get conference", Path(conferenceId) + Paths.Query(("region", Region))), WireJson.Context.ConferenceAnswer, cancellationToken);

    public IAsyncEnumerable<TelnyxParticipant> ListParticipantsAsync(
        string conferenceId, ListParticipantsRequest? request = null, CancellationToken cancellationToken = default)
    {
        string path = $"{Path(conferenceId)}/participants";
        string QueryOf(int page) => Paths.Query(
            ("filter[muted]", Paths.Text(request?.Muted)),
            ("filter[on_hold]", Paths.Text(request?.OnHold)),
            ("filter[whispering]", Paths.Text(request?.Whispering)),
            ("region", Region),
            ("page[number]", Paths.Text(page)),
            ("page[size]", Paths.Text(Exchanges.PageSize)));
        return transport.ListAsync(("list participants", page => path + QueryOf(page)), WireJson.Context.ParticipantListAnswer, cancellationToken);
    }

    public Task<TelnyxParticipant> GetParticipantAsync(string conferenceId, string participantId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get participant", ParticipantPath(conferenceId, participantId)), WireJson.Context.ParticipantAnswer, cancellationToken);

    public Task<TelnyxParticipant> UpdateParticipantAsync(
        string conferenceId, string participantId, UpdateParticipantRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest patch = Exchanges.Patch(
            ("update participant", ParticipantPath(conferenceId, participantId)),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.UpdateParticipantRequest));
        return transport.AskAsync(patch, WireJson.Context.ParticipantAnswer, cancellationToken);
    }

    public Task JoinAsync(string conferenceId, JoinConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync((conferenceId, "join"), transport.BodyOf(request with { Region = Region }, WireJson.Context.JoinConferenceRequest), cancellationToken);
    }

    public Task LeaveAsync(string conferenceId, LeaveConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync((conferenceId, "leave"), transport.BodyOf(request with { Region = Region }, WireJson.Context.LeaveConferenceRequest), cancellationToken);
    }

    public Task UpdateAsync(string conferenceId, UpdateConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync((conferenceId, "update"), transport.BodyOf(request with { Region = Region }, WireJson.Context.UpdateConferenceRequest), cancellationToken);
    }

    public Task MuteAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default) =>
        ActOnSomeAsync((conferenceId, "mute"), request, cancellationToken);

    public Task MuteAllAsync(string conferenceId, CancellationToken cancellationToken = default) =>
        ActOnAllAsync((conferenceId, "mute"), cancellationToken);

    public Task UnmuteAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default) =>
        ActOnSomeAsync((conferenceId, "unmute"), request, cancellationToken);

    public Task UnmuteAllAsync(string conferenceId, CancellationToken cancellationToken = default) =>
        ActOnAllAsync((conferenceId, "unmute"), cancellationToken);

    public Task HoldAsync(string conferenceId, HoldParticipantsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        return ActAsync((conferenceId, "hold"), JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.HoldParticipantsRequest), cancellationToken);
    }

    public Task HoldAllAsync(string conferenceId, HoldAllRequest? request = null, CancellationToken cancellationToken = default) => ActAsync(
        (conferenceId, "hold"),
        JsonSerializer.SerializeToUtf8Bytes((request ?? new HoldAllRequest()) with { Region = Region }, WireJson.Context.HoldAllRequest),
        cancellationToken);

    public Task UnholdAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default) =>
        ActOnSomeAsync((conferenceId, "unhold"), request, cancellationToken);

    // Takes no region.
    public Task EndAsync(string conferenceId, EndConferenceRequest? request = null, CancellationToken cancellationToken = default) =>
        ActAsync((conferenceId, "end"), transport.BodyOf(request ?? new EndConferenceRequest(), WireJson.Context.EndConferenceRequest), cancellationToken);

    private Task ActOnSomeAsync((string ConferenceId, string Action) what, ParticipantsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        return ActAsync(what, JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.ParticipantsRequest), cancellationToken);
    }

    private Task ActOnAllAsync((string ConferenceId, string Action) what, CancellationToken cancellationToken) =>
        ActAsync(what, JsonSerializer.SerializeToUtf8Bytes(new EveryoneRequest { Region = Region }, WireJson.Context.EveryoneRequest), cancellationToken);

    private Task ActAsync((string ConferenceId, string Action) what, byte[] body, CancellationToken cancellationToken) => transport.ActAsync(
        (CommandOf(what.Action), CommandKind.Idempotent, ActionPath(what)), body, cancellationToken);

    /// <summary>For what would be there twice.</summary>
    private Task ActOnceAsync((string ConferenceId, string Action) what, byte[] body, CancellationToken cancellationToken) => transport.ActAsync(
        (CommandOf(what.Action), CommandKind.Once, ActionPath(what)), body, cancellationToken);

    private Task ActHeardAsync((string ConferenceId, string Action) what, byte[] body, CancellationToken cancellationToken) => transport.ActAsync(
        (CommandOf(what.Action), CommandKind.Heard, ActionPath(what)), body, cancellationToken);

    private static string CommandOf(string action) => $"{action.Replace('_', ' ')} conference";

    private static string ActionPath((string ConferenceId, string Action) what) => $"{Path(what.ConferenceId)}/actions/{what.Action}";

    private static void RequireLegs(IReadOnlyList<string> callControlIds)
    {
        if (callControlIds is not { Count: > 0 } || callControlIds.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Name at least one leg, by its call_control_id: Telnyx takes an empty list for everybody. To act on everybody use the member for all, such as MuteAllAsync.",
                nameof(callControlIds));
        }
    }

    private static string ParticipantPath(string conferenceId, string participantId) =>
        $"{Path(conferenceId)}/participants/{Paths.Segment(participantId, nameof(participantId))}";

    private static string Path(string conferenceId) => $"conferences/{Paths.Segment(conferenceId, nameof(conferenceId))}";
}
