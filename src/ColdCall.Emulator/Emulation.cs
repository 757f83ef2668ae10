using System.Numerics;
using ColdCall.Emulator.Control;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Telnyx.Rtc;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Twilio.Rtc;
using ColdCall.Emulator.Twilio.Twiml;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator;

/// <summary>
/// The whole emulator without its edges: no sockets, no tasks, no clock. It is told the true time with every call, and hands out the
/// deliveries that are to be made; whoever makes them reports back. One caller at a time.
/// </summary>
internal sealed class Emulation : IDisposable
{
    private readonly Agenda _agenda = new();
    private readonly Courier _courier;
    private readonly TelnyxWebhooks _webhooks;
    private readonly TwilioWebhooks _twilioWebhooks;
    private readonly TwilioReactions _twilioReactions;
    private readonly TwimlPlayer _twiml;
    private readonly SocketOutbox _frames = new();
    private DateTimeOffset _trueNow;

    public Emulation(EmulatorOptions options, ReadOnlySpan<byte> keySeed, ulong seed, DateTimeOffset startedAt, Ed25519Signer? signer = null)
    {
        Ids = new IdSource(seed);
        FaultSeed = BitOperations.RotateLeft(seed, 32);
        _trueNow = startedAt;
        Exchange = new Exchange(_agenda, Ids, OnHappened);
        Account = new TelnyxAccount(options.TelnyxApiKey, signer ?? new Ed25519Signer(keySeed), new TelnyxTokens(keySeed), new RecordingLinks(keySeed));
        Telnyx = new TelnyxApi(Exchange, Account, Ids);
        Media = new MediaPlane(Exchange, _agenda, _frames);
        Rtc = new RtcFace(Exchange, Account, Media, _agenda, Ids, _frames, () => Now);
        // Ids of its own: what Twilio is asked changes nothing of Telnyx's.
        var twilioIds = new IdSource(~seed);
        TwilioAccount = TwilioAccount.Of(options, twilioIds);
        _courier = new Courier(_agenda, Faults, Log, () => _trueNow);
        _twiml = new TwimlPlayer(Exchange, TwilioAccount, _agenda, twilioIds, _courier, Log);
        Twilio = new TwilioApi(Exchange, TwilioAccount, _twiml, Media.Recorder, twilioIds);
        TwilioRtc = new TwilioRtcFace(Exchange, TwilioAccount, Media, _agenda, twilioIds, _frames, () => Now);
        _twilioWebhooks = new TwilioWebhooks(TwilioAccount, twilioIds);
        _twilioReactions = new TwilioReactions(Exchange);
        _webhooks = new TelnyxWebhooks(Account, Ids);
        foreach (EmulatorApplication application in options.Applications) Account.Add(application, startedAt);
        foreach (EmulatorTwimlApplication application in options.TwimlApplications)
            TwilioAccount.Applications.Add(application.Sid, TwilioApplication.Of(application, startedAt));
        foreach (EmulatorCredentialConnection connection in options.CredentialConnections) Account.Add(connection, startedAt);
        Account.PhoneNumbers.AddRange(options.PhoneNumbers);
    }

    public IdSource Ids { get; }

    public Exchange Exchange { get; }

    public TelnyxAccount Account { get; }

    public TelnyxApi Telnyx { get; }

    public TwilioAccount TwilioAccount { get; }

    public TwilioApi Twilio { get; }

    public MediaPlane Media { get; }

    public RtcFace Rtc { get; }

    public TwilioRtcFace TwilioRtc { get; }

    public WireLog Log { get; } = new();

    public FaultBook Faults { get; } = new();

    /// <summary>What faults draw from that name no seed: of the emulator's own seed, but no stream of its ids.</summary>
    public ulong FaultSeed { get; }

    /// <summary>When <see cref="Advance"/> is to be called next, in true time.</summary>
    public DateTimeOffset? NextDue => _agenda.NextDue - Offset;

    /// <summary>How far the emulator's clock was moved ahead of the true time.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>The emulator's own time.</summary>
    public DateTimeOffset Now => _trueNow + Offset;

    /// <summary>Runs everything that is due, each step at its own time.</summary>
    public void Advance(DateTimeOffset trueNow)
    {
        if (trueNow > _trueNow) _trueNow = trueNow;
        while (_agenda.TryTake(Now, out Action<DateTimeOffset>? step, out DateTimeOffset due)) step(due);
    }

    /// <summary>Moves the emulator's clock ahead. Signatures keep the true time, or every later webhook would look forged.</summary>
    public void MoveClock(TimeSpan by)
    {
        Offset += by;
        Advance(_trueNow);
    }

    /// <summary>Answers a request to Telnyx's face, as far as faults let it.</summary>
    public WireReply HandleTelnyx(WireRequest request, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        string operation = Telnyx.OperationOf(request) ?? "unknown";
        return Handle("telnyx", operation, $"/v2/{request.Path}", request, ActAtTelnyx, TelnyxErrors.Injected);
    }

    /// <summary>Answers a request to Twilio's face, as far as faults let it.</summary>
    public WireReply HandleTwilio(WireRequest request, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        string operation = Twilio.OperationOf(request) ?? "unknown";
        return Handle("twilio", operation, $"/2010-04-01/{request.Path}", request, ActAtTwilio, TwilioError.Injected);
    }

    /// <summary>Does what a fault held back.</summary>
    public WireReply HandleLater(Func<WireReply> later, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        return later();
    }

    /// <summary>A frame arrived on a socket.</summary>
    public void Receive(WireSocket socket, ReadOnlySpan<byte> text, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        socket.Receive(text, Now);
    }

    /// <summary>A socket has gone, or, with a reason, is to go.</summary>
    public void Close(WireSocket socket, SocketClosing? closing, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        if (closing is null) socket.Leave(Now);
        else socket.Close(closing, Now);
    }

    /// <summary>Brings the pages up to date, and hands out what sockets are to be sent.</summary>
    public IReadOnlyList<SocketOutput> TakeFrames()
    {
        Media.Settle(Now);
        return _frames.TakeReady();
    }

    /// <summary>Opens the file of a recording for whoever has a link to it.</summary>
    public FileReply OpenRecording(string id, string file, string expires, string signature, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        LinkVerdict verdict = Account.RecordingLinks.Verify(id, file, expires, signature, Now);
        Recording? recording = Exchange.FindRecording(id);
        return RecordingStorage.Refusal(verdict, recording) is { } refusal ? new(null, refusal) : new(Media.Recorder.Open(recording!), null);
    }

    /// <summary>Opens the file of a recording for the emulator's own pages.</summary>
    public FileReply OpenRecording(string id, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        return Exchange.FindRecording(id) is { SavedAt: not null } recording
            ? new(Media.Recorder.Open(recording), null)
            : new(null, ControlApi.Error(404, $"There is no saved recording '{id}'."));
    }

    public IReadOnlyList<Dispatch> TakeDispatches() => _courier.TakeReady();

    public void Report(Dispatch dispatch, DeliveryResult result, DateTimeOffset trueNow)
    {
        Advance(trueNow);
        _courier.Report(dispatch, result, Now);
    }

    /// <summary>Forgets calls, conferences, scripts, rings, faults and the log; what the account owns, who is connected and the clock stay.</summary>
    public void Reset()
    {
        _agenda.Clear();
        _courier.Clear();
        Media.Clear();
        Rtc.Clear();
        TwilioRtc.Clear();
        Exchange.Clear();
        Telnyx.Forget();
        Faults.Clear();
        Log.Clear();
    }

    public void Dispose() => Media.Dispose();

    private WireReply Handle(
        string provider,
        string operation,
        string address,
        WireRequest request,
        Func<WireRequest, WireLogEntry, WireReply> act,
        Func<int, WireReply> refusal)
    {
        FaultRule? fault = Faults.Strike(operation);
        WireLogEntry entry = LogCommand(provider, operation, address, request, fault);
        WireReply reply = CommandFaults.Apply(fault, () => act(request, entry), refusal);
        entry.Status = reply.IsHeard ? reply.Status : null;
        entry.Failure = reply.IsCut ? "cut" : null;
        return reply;
    }

    private WireReply ActAtTwilio(WireRequest request, WireLogEntry entry)
    {
        WireReply reply = Twilio.Handle(request, Now);
        entry.Status = reply.Status;
        TwilioLogIds.Fill(entry, request, reply, Exchange);
        return reply;
    }

    private WireReply ActAtTelnyx(WireRequest request, WireLogEntry entry)
    {
        WireReply reply = Telnyx.Handle(request, Now);
        entry.Status = reply.Status;
        TelnyxLogIds.Fill(entry, request, reply, Exchange);
        return reply;
    }

    private WireLogEntry LogCommand(string provider, string operation, string address, WireRequest request, FaultRule? fault)
    {
        var entry = new WireLogEntry
        {
            Sequence = Log.NextSequence(),
            At = Now,
            Kind = "command",
            Provider = provider,
            Name = operation,
            Method = request.Method,
            Address = address,
            Fault = fault is null ? null : FaultNames.Of(fault.Kind),
            Body = WireLog.Text(request.Body.Span),
        };
        Log.Add(entry);
        return entry;
    }

    private void OnHappened(ExchangeEvent happened)
    {
        // A leg belongs to the provider that made it.
        bool isTwilios = happened.Leg.Order.Details is TwilioLeg;
        if (isTwilios) TellTwilio(happened);
        else if (_webhooks.Of(happened) is { } webhook) _courier.Post(webhook, happened.At);
        Media.Hear(happened);
        if (isTwilios) TwilioRtc.Calls.Hear(happened);
        else Rtc.Calls.Hear(happened);
    }

    private void TellTwilio(ExchangeEvent happened)
    {
        _twilioReactions.Hear(happened);
        foreach (TwilioWebhook webhook in _twilioWebhooks.Of(happened)) _courier.Post(webhook, happened.At);
        _twiml.Hear(happened);
    }
}
