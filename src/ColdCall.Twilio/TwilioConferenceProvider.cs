using ColdCall.Providers;
using ColdCall.Twilio.Tokens;
using ColdCall.Twilio.Webhooks;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio;

/// <summary>One Twilio account in the words that all providers share.</summary>
internal sealed partial class TwilioConferenceProvider(
    string account, ITwilioClient client, IOptionsMonitor<TwilioOptions> options, Callbacks callbacks, VoiceRequests voiceRequests, TimeProvider clock) : IConferenceProvider
{
    private const int MinRingSeconds = 5;
    private const int MaxRingSeconds = 600;
    private const int MaxDurationSeconds = 86400;

    private readonly Legs _legs = new(client);

    public string Name => TwilioDefaults.ProviderName;

    public string Account => account;

    public ProviderCapabilities Capabilities { get; } = new()
    {
        DialCreatesConference = true,
        DialJoinsConference = true,
        RecordsFromStartOnly = true,
    };

    public IReadOnlyList<string> Lacks => [.. Missing(Current)];

    private TwilioOptions Current => options.Get(account);

    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        var live = new ListConferencesRequest { Status = ConferenceStatus.InProgress };
        await foreach (TwilioConference _ in client.Conferences.ListAsync(live, cancellationToken).ConfigureAwait(false)) return;
    }

    public async Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        string callback = callbacks.For(command.Tag);
        var request = new CreateParticipantRequest
        {
            To = AddressOf(command.To),
            From = command.From?.Value ?? Current.From ?? throw NoCallingNumber(),
            Label = command.Tag,
            Timeout = WholeSeconds(command.RingTimeout, MinRingSeconds, MaxRingSeconds),
            TimeLimit = WholeSeconds(command.MaxDuration, 1, MaxDurationSeconds),
            Muted = command.Muted || command.Role == SupervisorRole.Monitor,
            Coaching = command.Role == SupervisorRole.Whisper ? true : null,
            CallSidToCoach = command.WhisperToLegId,
            Beep = BeepSetting.Never,
            // A supervisor alone is no conference, and nobody hears one ringing.
            StartConferenceOnEnter = command.Role is null,
            EarlyMedia = command.Role is null,
            // Whoever waits for the first answer hears the ringing, not music.
            WaitUrl = "",
            StatusCallback = callback,
            StatusCallbackEvent = [CallProgressEvent.Initiated, CallProgressEvent.Ringing, CallProgressEvent.Answered, CallProgressEvent.Completed],
            MachineDetection = DetectionOf(command.DetectAnswerer),
            AmdStatusCallback = command.DetectAnswerer == AnswererDetection.None ? null : callback,
            // Of these the first participant's count, and who that is is not known here: all say the same.
            ConferenceStatusCallback = callback,
            ConferenceStatusCallbackEvent = ConferenceEntry.Events,
            ConferenceRecord = command.Record ? ConferenceRecordSetting.RecordFromStart : null,
            ConferenceRecordingStatusCallback = command.Record ? callback : null,
            ConferenceRecordingStatusCallbackEvent = command.Record ? ConferenceEntry.RecordingEvents : null,
        };

        // By name, also where the id is known: a conference of one is not started, and Twilio takes ids of started ones only.
        TwilioParticipant participant = await client.Participants.CreateAsync(command.ConferenceName, request, cancellationToken).ConfigureAwait(false);
        return new DialedLeg { LegId = participant.CallSid, ConferenceId = participant.ConferenceSid };
    }

    public Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Twilio makes a conference by the first dial into it.");

    public async Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        await foreach (TwilioConference conference in _legs.ConferencesOfAsync(command.Name, cancellationToken).ConfigureAwait(false))
        {
            if (conference.Status != ConferenceStatus.Completed) return conference.Sid;
        }

        return null;
    }

    public Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return client.Participants.UpdateAsync(command.ConferenceId, command.LegId, new() { Muted = command.Muted }, cancellationToken);
    }

    public Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return client.Participants.UpdateAsync(command.ConferenceId, command.LegId, new() { Hold = command.OnHold }, cancellationToken);
    }

    public Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new UpdateParticipantRequest
        {
            Muted = command.Role == SupervisorRole.Monitor,
            Coaching = command.Role == SupervisorRole.Whisper,
            CallSidToCoach = command.WhisperToLegId,
        };
        return client.Participants.UpdateAsync(command.ConferenceId, command.LegId, request, cancellationToken);
    }

    public Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        string audio = command.Audio.AbsoluteUri;

        // A file is there to be read; to a POST many servers give nothing.
        return command.LegId is { } leg
            ? client.Participants.UpdateAsync(command.ConferenceId, leg, new() { AnnounceUrl = audio, AnnounceMethod = CallbackMethod.Get }, cancellationToken)
            : client.Conferences.UpdateAsync(command.ConferenceId, new() { AnnounceUrl = audio, AnnounceMethod = CallbackMethod.Get }, cancellationToken);
    }

    public Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default)
    {
        TwilioOptions current = Current;
        if (current.ApiKeySid is null || current.ApiKeySecret is null) return Task.FromException<BrowserToken>(NoApiKey());
        var request = new AccessTokenRequest { Identity = ClientIdentity.Encode(identity), OutgoingApplicationSid = current.TwimlAppSid };
        AccessToken token = new AccessTokens(current, clock).Create(request);
        return Task.FromResult(new BrowserToken
        {
            Provider = TwilioDefaults.ProviderName,
            Account = account,
            Identity = identity,
            Token = token.Token,
            ExpiresAt = token.ExpiresAt,
        });
    }

    private static string AddressOf(Destination destination) => destination switch
    {
        PhoneDestination phone => phone.Number.Value,
        BrowserDestination browser => ClientIdentity.Scheme + ClientIdentity.Encode(browser.Identity),
        SipDestination sip => sip.Address,
        _ => throw new ArgumentException("Twilio rings phones, browsers and SIP addresses.", nameof(destination)),
    };

    private static MachineDetection? DetectionOf(AnswererDetection detection) => detection switch
    {
        AnswererDetection.Verdict => MachineDetection.Enable,
        AnswererDetection.GreetingEnd => MachineDetection.DetectMessageEnd,
        _ => null,
    };

    private static int WholeSeconds(TimeSpan time, int min, int max) => (int)Math.Clamp(Math.Ceiling(time.TotalSeconds), min, max);

    private string Where => account.Length == 0 ? "" : $" (account '{account}')";

    private ProviderException NoCallingNumber() => new(
        TwilioDefaults.ProviderName, "dial", CommandCertainty.NotSent, $"there is no number to show. Set {TwilioDefaults.SectionPath}:From{Where}, or name one at the dial.");

    private IEnumerable<string> Missing(TwilioOptions current)
    {
        if (current.From is null) yield return $"It has no number to show: set {TwilioDefaults.SectionPath}:From{Where}.";
        if (current.ApiKeySid is null) yield return $"No browser can register with it: set {TwilioDefaults.SectionPath}:ApiKeySid and ApiKeySecret{Where}.";
    }

    private ProviderException NoApiKey() => new(
        TwilioDefaults.ProviderName,
        "create token",
        CommandCertainty.NotSent,
        $"there is no API key to sign a browser's token with. Make one in the Twilio console, 'API keys & tokens', and set {TwilioDefaults.SectionPath}:ApiKeySid and ApiKeySecret{Where}.");
}
