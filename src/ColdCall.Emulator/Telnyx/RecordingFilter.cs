using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>What the query of a list of recordings lets through.</summary>
internal sealed class RecordingFilter
{
    private readonly TelnyxCommand _command;
    private readonly (DateTimeOffset From, DateTimeOffset To) _created;
    private readonly (DateTimeOffset From, DateTimeOffset To) _started;
    private readonly (DateTimeOffset From, DateTimeOffset To) _ended;

    /// <exception cref="TelnyxErrorException">A time is not written as one.</exception>
    public RecordingFilter(TelnyxCommand command)
    {
        _command = command;
        (_created, _started, _ended) = (Span("created_at"), Span("start_time"), Span("end_time"));
    }

    public bool Passes(Recording recording) =>
        Is("conference_id", recording.Conference?.Id)
        && Is("conference_region", recording.Conference is null ? null : ConferenceResource.Region)
        && Is("call_control_id", recording.Leg.Handle)
        && Is("call_leg_id", recording.Leg.Id)
        && Is("call_session_id", recording.Leg.SessionId)
        && Is("connection_id", recording.Leg.Order.ConnectionId)
        && Is("from", recording.Leg.Order.From)
        && Is("to", recording.Leg.Order.To)
        && Is("sip_call_id", null)
        && IsWithin(_created, recording.SavedAt)
        && IsWithin(_started, recording.StartedAt)
        && IsWithin(_ended, recording.EndedAt);

    private static bool IsWithin((DateTimeOffset From, DateTimeOffset To) span, DateTimeOffset? actual) => actual >= span.From && actual <= span.To;

    private bool Is(string name, string? actual) => _command.Request.Parameter($"filter[{name}]") is not { } wanted || wanted == actual;

    private (DateTimeOffset From, DateTimeOffset To) Span(string name) =>
        (Time($"filter[{name}][gte]") ?? DateTimeOffset.MinValue, Time($"filter[{name}][lte]") ?? DateTimeOffset.MaxValue);

    private DateTimeOffset? Time(string parameter)
    {
        if (_command.Request.Parameter(parameter) is not { } text) return null;
        return FieldCheck.TryTime(text)
            ?? throw new TelnyxErrorException(TelnyxErrors.Invalid($"/{parameter}", $"The '{parameter}' parameter must be a date and time in ISO 8601."));
    }
}
