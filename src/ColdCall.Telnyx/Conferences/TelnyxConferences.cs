using System.Globalization;
using System.Text.Json;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Conferences;

/// <inheritdoc cref="ITelnyxConferences" />
internal sealed class TelnyxConferences(TelnyxTransport transport) : ITelnyxConferences
{
    private string? Region => transport.Options.Region;

    public async Task<TelnyxConference> CreateAsync(CreateConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            ("create conference", CommandKind.Once, "conferences"),
            JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.CreateConferenceRequest));
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
            ("region", Region),
            ("page[number]", Text(page)),
            ("page[size]", Text(Exchanges.PageSize)));
        return transport.ListAsync(("list conferences", page => "conferences" + QueryOf(page)), WireJson.Context.ConferenceListAnswer, cancellationToken);
    }

    public Task<TelnyxConference> GetAsync(string conferenceId, CancellationToken cancellationToken = default) => transport.ReadAsync(
        ("get conference", Path(conferenceId) + Paths.Query(("region", Region))), WireJson.Context.ConferenceAnswer, cancellationToken);

    public IAsyncEnumerable<TelnyxParticipant> ListParticipantsAsync(
        string conferenceId, ListParticipantsRequest? request = null, CancellationToken cancellationToken = default)
    {
        string path = $"{Path(conferenceId)}/participants";
        string QueryOf(int page) => Paths.Query(
            ("filter[muted]", Text(request?.Muted)),
            ("filter[on_hold]", Text(request?.OnHold)),
            ("region", Region),
            ("page[number]", Text(page)),
            ("page[size]", Text(Exchanges.PageSize)));
        return transport.ListAsync(("list participants", page => path + QueryOf(page)), WireJson.Context.ParticipantListAnswer, cancellationToken);
    }

    public Task JoinAsync(string conferenceId, JoinConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync((conferenceId, "join"), JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.JoinConferenceRequest), cancellationToken);
    }

    public Task LeaveAsync(string conferenceId, LeaveConferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync((conferenceId, "leave"), JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.LeaveConferenceRequest), cancellationToken);
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

    public Task HoldAllAsync(string conferenceId, CancellationToken cancellationToken = default) =>
        ActOnAllAsync((conferenceId, "hold"), cancellationToken);

    public Task UnholdAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default) =>
        ActOnSomeAsync((conferenceId, "unhold"), request, cancellationToken);

    // The one action that takes no region.
    public Task EndAsync(string conferenceId, EndConferenceRequest? request = null, CancellationToken cancellationToken = default) =>
        ActAsync((conferenceId, "end"), JsonSerializer.SerializeToUtf8Bytes(request ?? new EndConferenceRequest(), WireJson.Context.EndConferenceRequest), cancellationToken);

    private Task ActOnSomeAsync((string ConferenceId, string Action) what, ParticipantsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireLegs(request.CallControlIds);
        return ActAsync(what, JsonSerializer.SerializeToUtf8Bytes(request with { Region = Region }, WireJson.Context.ParticipantsRequest), cancellationToken);
    }

    private Task ActOnAllAsync((string ConferenceId, string Action) what, CancellationToken cancellationToken) =>
        ActAsync(what, JsonSerializer.SerializeToUtf8Bytes(new EveryoneRequest { Region = Region }, WireJson.Context.EveryoneRequest), cancellationToken);

    private Task ActAsync((string ConferenceId, string Action) what, byte[] body, CancellationToken cancellationToken) => transport.ActAsync(
        ($"{what.Action} conference", CommandKind.Idempotent, $"{Path(what.ConferenceId)}/actions/{what.Action}"), body, cancellationToken);

    private static void RequireLegs(IReadOnlyList<string> callControlIds)
    {
        if (callControlIds is not { Count: > 0 } || callControlIds.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Name at least one leg, by its call_control_id: Telnyx takes an empty list for everybody. To act on everybody use MuteAllAsync, UnmuteAllAsync or HoldAllAsync.",
                nameof(callControlIds));
        }
    }

    private static string Path(string conferenceId) => $"conferences/{Paths.Segment(conferenceId, nameof(conferenceId))}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? value) => value switch { true => "true", false => "false", _ => null };
}
