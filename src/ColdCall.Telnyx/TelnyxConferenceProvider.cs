using System.Runtime.CompilerServices;
using ColdCall.Providers;
using ColdCall.Telnyx.TelephonyCredentials;
using ColdCall.Telnyx.Webhooks;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx;

/// <summary>One Telnyx account in the words that all providers share.</summary>
internal sealed partial class TelnyxConferenceProvider(
    string account, ITelnyxClient client, IOptionsMonitor<TelnyxOptions> options, TimeProvider clock) : IConferenceProvider
{
    private const int MinRingSeconds = 5;
    private const int MaxRingSeconds = 600;
    private const int MinDurationSeconds = 30;
    private const int MaxDurationSeconds = 14400;
    private const int MaxDurationMinutes = 240;

    private readonly AgentCredentials _agents = new(account, client, options);

    public string Name => TelnyxDefaults.ProviderName;

    public string Account => account;

    public ProviderCapabilities Capabilities { get; } = new()
    {
        DialCreatesConference = false,
        DialJoinsConference = true,
        TellsWhoHungUp = true,
    };

    public IReadOnlyList<string> Lacks => [.. Missing(Current)];

    private TelnyxOptions Current => options.Get(account);

    private string Where => account.Length == 0 ? "" : $" (account '{account}')";

    public async Task CheckAsync(CancellationToken cancellationToken = default) =>
        await client.CallControlApplications.GetAsync(Current.ConnectionId, cancellationToken).ConfigureAwait(false);

    public async Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        TelnyxOptions current = Current;
        var request = new DialCallRequest
        {
            ConnectionId = current.ConnectionId,
            To = await AddressOfAsync(command.To, cancellationToken).ConfigureAwait(false),
            From = command.From?.Value ?? current.From ?? throw NoCallingNumber(),
            TimeoutSecs = WholeSeconds(command.RingTimeout, MinRingSeconds, MaxRingSeconds),
            // Telnyx would try further routes after the timeout, and one intent could ring several times.
            RetryOnTimeout = false,
            TimeLimitSecs = WholeSeconds(command.MaxDuration, MinDurationSeconds, MaxDurationSeconds),
            ClientState = ClientState.Encode(command.Tag),
            CommandId = command.CommandId,
            AnsweringMachineDetection = DetectionOf(command.DetectAnswerer),
            ConferenceConfig = command.ConferenceId is { } id ? new() { Id = id, EarlyMedia = true, Mute = command.Muted } : null,
        };
        TelnyxCall call = await client.Calls.DialAsync(request, cancellationToken).ConfigureAwait(false);
        return new DialedLeg { LegId = call.CallControlId };
    }

    public async Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new CreateConferenceRequest
        {
            CallControlId = command.LegId,
            Name = command.Name,
            DurationMinutes = Math.Clamp((int)Math.Ceiling(command.MaxDuration.TotalMinutes), 1, MaxDurationMinutes),
            CommandId = command.CommandId,
        };
        TelnyxConference conference = await client.Conferences.CreateAsync(request, cancellationToken).ConfigureAwait(false);
        return conference.Id;
    }

    public async Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        // Not filtered by status: it may be absent, and a conference that is just being made is not in progress yet.
        var request = new ListConferencesRequest { Name = command.Name };
        await foreach (TelnyxConference conference in client.Conferences.ListAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (conference is { Id.Length: > 0 } && conference.Name == command.Name && conference.Status != ConferenceStatus.Completed) return conference.Id;
        }

        return null;
    }

    public Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new JoinConferenceRequest
        {
            CallControlId = command.LegId,
            Mute = command.Muted,
            SupervisorRole = RoleOf(command.Role),
            WhisperCallControlIds = HearersOf(command.WhisperToLegId),
            CommandId = command.CommandId,
        };
        return UnlessAsync(ProviderErrorReason.AlreadyJoined, client.Conferences.JoinAsync(command.ConferenceId, request, cancellationToken));
    }

    public Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var legs = new ParticipantsRequest { CallControlIds = [command.LegId] };
        return command.Muted
            ? client.Conferences.MuteAsync(command.ConferenceId, legs, cancellationToken)
            : client.Conferences.UnmuteAsync(command.ConferenceId, legs, cancellationToken);
    }

    public Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.OnHold
            ? client.Conferences.HoldAsync(command.ConferenceId, new() { CallControlIds = [command.LegId] }, cancellationToken)
            : client.Conferences.UnholdAsync(command.ConferenceId, new() { CallControlIds = [command.LegId] }, cancellationToken);
    }

    public Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new UpdateConferenceRequest
        {
            CallControlId = command.LegId,
            SupervisorRole = RoleOf(command.Role)!.Value,
            WhisperCallControlIds = HearersOf(command.WhisperToLegId),
            CommandId = command.CommandId,
        };
        return client.Conferences.UpdateAsync(command.ConferenceId, request, cancellationToken);
    }

    public Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        string audio = command.Audio.AbsoluteUri;
        return command.LegId is { } leg
            ? client.Conferences.PlayAsync(command.ConferenceId, new() { CallControlIds = [leg], AudioUrl = audio }, cancellationToken)
            : client.Conferences.PlayToAllAsync(command.ConferenceId, new() { AudioUrl = audio }, cancellationToken);
    }

    public Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new AnswerCallRequest { ClientState = ClientState.Encode(command.Tag), CommandId = command.CommandId };
        return client.Calls.AnswerAsync(command.LegId, request, cancellationToken);
    }

    public Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new HangUpCallRequest { CommandId = command.CommandId };
        return UnlessAsync(ProviderErrorReason.LegEnded, client.Calls.HangUpAsync(command.LegId, request, cancellationToken));
    }

    public Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var request = new EndConferenceRequest { CommandId = command.CommandId };
        return UnlessAsync(ProviderErrorReason.ConferenceEnded, client.Conferences.EndAsync(command.ConferenceId, request, cancellationToken));
    }

    public async Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);

        // Telnyx lists no legs by conference, but all of them with their tags.
        List<LiveLeg> legs = [];
        await foreach (TelnyxCall call in ListCallsAsync(cancellationToken).ConfigureAwait(false))
        {
            bool? answered = command.Unanswered.Contains(call.CallControlId) ? await WasAnsweredAsync(call, cancellationToken).ConfigureAwait(false) : null;
            legs.Add(LegOf(call) with { Answered = answered });
        }

        return new LegList { Legs = legs, ShowsUnknown = true };
    }

    public async IAsyncEnumerable<LiveLeg> ListAllLegsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (TelnyxCall call in ListCallsAsync(cancellationToken).ConfigureAwait(false)) yield return LegOf(call);
    }

    public async Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default)
    {
        TelnyxTelephonyCredential credential = await _agents.GetAsync(identity, cancellationToken).ConfigureAwait(false);
        string token;
        try
        {
            token = await client.TelephonyCredentials.CreateTokenAsync(credential.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException gone) when (gone.StatusCode is 404 or 422)
        {
            _agents.Forget(identity);
            credential = await _agents.GetAsync(identity, cancellationToken).ConfigureAwait(false);
            token = await client.TelephonyCredentials.CreateTokenAsync(credential.Id, cancellationToken).ConfigureAwait(false);
        }

        return new BrowserToken
        {
            Provider = TelnyxDefaults.ProviderName,
            Account = account,
            Identity = identity,
            Token = token,
            ExpiresAt = TokenExpiry.Read(token) ?? clock.GetUtcNow() + TokenExpiry.Documented,
        };
    }

    private const string Answered = "call.answered";

    // What was wanted is so already: a repeat of ours, or a race with the other side.
    private static async Task UnlessAsync(ProviderErrorReason reason, Task command)
    {
        try
        {
            await command.ConfigureAwait(false);
        }
        catch (ProviderException refusal) when (refusal.Reason == reason)
        {
        }
    }

    private static LiveLeg LegOf(TelnyxCall call) => new() { LegId = call.CallControlId, Tag = ClientState.Decode(call.ClientState) };

    private async IAsyncEnumerable<TelnyxCall> ListCallsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TelnyxOptions current = Current;
        IAsyncEnumerable<TelnyxCall> calls = client.Connections.ListActiveCallsAsync(current.ConnectionId, cancellationToken);
        await foreach (TelnyxCall call in calls.ConfigureAwait(false)) yield return call;
        if (current.CredentialConnectionId is not { Length: > 0 } browsers) yield break;
        foreach (TelnyxCall call in await DialedByBrowsersAsync(browsers, cancellationToken).ConfigureAwait(false)) yield return call;
    }

    /// <summary>The list of active calls does not tell ringing from talking; Telnyx's own record of events does.</summary>
    /// <returns>Null if Telnyx does not say.</returns>
    private async Task<bool?> WasAnsweredAsync(TelnyxCall call, CancellationToken cancellationToken)
    {
        if (call.CallLegId is not { Length: > 0 } leg) return null;
        try
        {
            var answers = new ListCallEventsRequest { LegId = leg, Name = Answered };
            await foreach (CallEventEntry entry in client.CallEvents.ListAsync(answers, cancellationToken).ConfigureAwait(false))
            {
                if (entry.CallLegId == leg && entry.Name == Answered) return true;
            }

            return false;
        }
        catch (ProviderException)
        {
            // The list is worth more than this detail of it.
            return null;
        }
    }

    /// <summary>A leg that a browser dialed belongs to the connection that the browser is registered with.</summary>
    private async Task<List<TelnyxCall>> DialedByBrowsersAsync(string connectionId, CancellationToken cancellationToken)
    {
        List<TelnyxCall> found = [];
        try
        {
            await foreach (TelnyxCall call in client.Connections.ListActiveCallsAsync(connectionId, cancellationToken).ConfigureAwait(false)) found.Add(call);
        }
        catch (ProviderException unknown) when (unknown.StatusCode == 404)
        {
            // There is no such connection, so it has no legs: a wrong setting for browsers must not hide those of phones.
        }

        return found;
    }

    private async Task<string> AddressOfAsync(Destination destination, CancellationToken cancellationToken) => destination switch
    {
        PhoneDestination phone => phone.Number.Value,
        BrowserDestination browser => $"sip:{await SipUserOfAsync(browser.Identity, cancellationToken).ConfigureAwait(false)}@{TelnyxDefaults.SipHost}",
        SipDestination sip => sip.Address,
        _ => throw new ArgumentException("Telnyx rings phones, browsers and SIP addresses.", nameof(destination)),
    };

    private async Task<string> SipUserOfAsync(string identity, CancellationToken cancellationToken)
    {
        try
        {
            return (await _agents.GetAsync(identity, cancellationToken).ConfigureAwait(false)).SipUsername;
        }
        catch (ProviderException fault)
        {
            // Whatever became of the look-up, the dial itself was not sent.
            throw new ProviderException(
                TelnyxDefaults.ProviderName, "dial", CommandCertainty.NotSent, $"the agent's telephony credential could not be had ({fault.Message})", fault)
            {
                StatusCode = fault.StatusCode,
                Errors = fault.Errors,
                RequestId = fault.RequestId,
                IsTransient = fault.IsTransient,
                RetryAfter = fault.RetryAfter,
            };
        }
    }

    private static AnsweringMachineDetection? DetectionOf(AnswererDetection detection) => detection switch
    {
        AnswererDetection.Verdict => AnsweringMachineDetection.Detect,
        AnswererDetection.GreetingEnd => AnsweringMachineDetection.GreetingEnd,
        _ => null,
    };

    private static ConferenceSupervisorRole? RoleOf(SupervisorRole? role) => role switch
    {
        SupervisorRole.Monitor => ConferenceSupervisorRole.Monitor,
        SupervisorRole.Whisper => ConferenceSupervisorRole.Whisper,
        SupervisorRole.Barge => ConferenceSupervisorRole.Barge,
        _ => null,
    };

    private static string[]? HearersOf(string? legId) => legId is null ? null : [legId];

    private static int WholeSeconds(TimeSpan time, int min, int max) => (int)Math.Clamp(Math.Ceiling(time.TotalSeconds), min, max);

    private ProviderException NoCallingNumber() => new(
        TelnyxDefaults.ProviderName,
        "dial",
        CommandCertainty.NotSent,
        $"there is no number to show. Set {TelnyxDefaults.SectionPath}:From{Where}, or name one at the dial.");

    private IEnumerable<string> Missing(TelnyxOptions current)
    {
        if (current.From is null) yield return $"It has no number to show: set {TelnyxDefaults.SectionPath}:From{Where}.";
        if (current.CredentialConnectionId is not { Length: > 0 }) yield return $"No browser can register with it: set {TelnyxDefaults.SectionPath}:CredentialConnectionId{Where}.";
    }
}
