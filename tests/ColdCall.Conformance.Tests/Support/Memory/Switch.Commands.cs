using ColdCall.Providers;

namespace ColdCall.Conformance.Tests.Support.Memory;

internal sealed partial class Switch
{
    private readonly List<(string Room, Recording Recording)> _recordings = [];

    public void AnswerIncoming(string legId, string tag)
    {
        lock (_gate)
        {
            SwitchLeg leg = Live(legId, "answer");
            leg.Tag = tag;
            Answer(leg, TimeSpan.FromHours(4));
        }
    }

    public string Create(string legId, string name)
    {
        lock (_gate)
        {
            SwitchLeg leg = Live(legId, "create conference");
            if (_rooms.Any(each => each.Name == name && !each.Over)) throw Refuse("create conference", ProviderErrorReason.NameTaken);
            var room = new SwitchRoom { Id = $"room-{_rooms.Count + 1}", Name = name, Tag = leg.Tag };
            _rooms.Add(room);
            tell(Stamp(new ProviderConferenceStarted { EventKey = "", EventType = "conference started", ConferenceId = room.Id, Tag = leg.Tag }));
            Enter(leg, room, muted: false);
            return room.Id;
        }
    }

    public string? Find(string name)
    {
        lock (_gate) return _rooms.Find(room => room.Name == name && !room.Over)?.Id;
    }

    public void Join(string legId, string roomId, bool muted)
    {
        lock (_gate)
        {
            SwitchLeg leg = Live(legId, "join");
            if (leg.Room is null) Enter(leg, LiveRoom(roomId, "join"), muted);
        }
    }

    /// <summary>Nobody has ears here: it is taken where somebody could hear it.</summary>
    public void Announce(string roomId, string? legId)
    {
        lock (_gate)
        {
            LiveRoom(roomId, "announce");
            if (legId is not null) Live(legId, "announce");
        }
    }

    public void Sit(string legId, string command, Func<Seat, Seat> change)
    {
        lock (_gate)
        {
            SwitchLeg leg = Live(legId, command);
            leg.Seat = change(leg.Seat);
        }
    }

    public void HangUp(string legId)
    {
        lock (_gate)
        {
            if (_legs.Find(each => each.Id == legId) is { } leg) Down(leg, leg.Answered ? ParticipantEndCause.HungUp : ParticipantEndCause.Removed, byCaller: !leg.CameIn);
        }
    }

    public void End(string roomId)
    {
        lock (_gate)
        {
            if (_rooms.Find(room => room.Id == roomId) is not { Over: false } room) return;
            foreach (SwitchLeg leg in room.Members.ToList()) Down(leg, ParticipantEndCause.HungUp, byCaller: !leg.CameIn);
            if (!room.Over) Close(room);
        }
    }

    public void StartRecording(string roomId)
    {
        lock (_gate) LiveRoom(roomId, "start recording").RecordedSince ??= TimeProvider.System.GetUtcNow();
    }

    public void PauseRecording(string roomId)
    {
        lock (_gate)
        {
            if (LiveRoom(roomId, "pause recording").RecordedSince is null) throw Refuse("pause recording", ProviderErrorReason.Other);
        }
    }

    public void StopRecording(string roomId)
    {
        lock (_gate)
        {
            if (_rooms.Find(room => room.Id == roomId) is { } room) StopRecording(room);
        }
    }

    public IReadOnlyList<Recording> RecordingsOf(string roomId)
    {
        lock (_gate) return [.. _recordings.Where(each => each.Room == roomId).Select(each => each.Recording)];
    }

    public Stream Open(string recordingId)
    {
        lock (_gate)
        {
            if (!_recordings.Any(each => each.Recording.Id == recordingId)) throw Refuse("open recording", ProviderErrorReason.Other, status: 404);
            return new MemoryStream("RIFF and what was said"u8.ToArray());
        }
    }

    public void Delete(string recordingId)
    {
        lock (_gate) _recordings.RemoveAll(each => each.Recording.Id == recordingId);
    }

    private void StopRecording(SwitchRoom room)
    {
        if (room.RecordedSince is not { } since) return;
        room.RecordedSince = null;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var recording = new Recording { Id = $"recording-{_recordings.Count + 1}", Provider = Name, StartedAt = since, EndedAt = now, Duration = now - since };
        _recordings.Add((room.Id, recording));
        tell(Stamp(new ProviderRecordingSaved { EventKey = "", EventType = "recording saved", ConferenceId = room.Id, Tag = room.Tag, Recording = recording }));
    }

    private SwitchLeg Live(string legId, string command) =>
        _legs.Find(leg => leg.Id == legId) is { Ended: false } leg ? leg : throw Refuse(command, ProviderErrorReason.LegEnded);

    private SwitchRoom LiveRoom(string roomId, string command) =>
        _rooms.Find(room => room.Id == roomId) is { Over: false } room ? room : throw Refuse(command, ProviderErrorReason.ConferenceEnded);

    private static ProviderException Refuse(string command, ProviderErrorReason reason, int status = 422) =>
        new(Name, command, CommandCertainty.Refused, $"{reason}") { Reason = reason, StatusCode = status };
}
