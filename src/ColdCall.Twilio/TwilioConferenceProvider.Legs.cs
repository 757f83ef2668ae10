using ColdCall.Providers;

namespace ColdCall.Twilio;

internal sealed partial class TwilioConferenceProvider
{
    /// <summary>A dial has put its leg in already; only what came to us and lost its way is led in again.</summary>
    public async Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await _legs.IsInAsync(command.ConferenceId, command.LegId, cancellationToken).ConfigureAwait(false)) return;
        TwimlResponse twiml = ConferenceEntry.Twiml(callbacks, command.ConferenceName, command.Tag, command.Muted, command.Record, command.Role, command.WhisperToLegId);
        await RedirectAsync(command.LegId, twiml, cancellationToken).ConfigureAwait(false);
    }

    public async Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        TwimlResponse twiml = ConferenceEntry.Twiml(callbacks, command.ConferenceName, command.Tag, command.Muted, command.Record);

        // Twilio's question may be open no longer, or at another node.
        if (!voiceRequests.TryDecide(command.LegId, twiml)) await RedirectAsync(command.LegId, twiml, cancellationToken).ConfigureAwait(false);
    }

    public async Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (voiceRequests.TryDecide(command.LegId, new TwimlResponse(new TwimlReject()))) return;
        if (command.Answered) await _legs.CompleteAsync(command.LegId, cancellationToken).ConfigureAwait(false);
        else await _legs.CancelAsync(command.LegId, cancellationToken).ConfigureAwait(false);
    }

    public async Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            await client.Conferences.UpdateAsync(command.ConferenceId, new() { Status = ConferenceStatus.Completed }, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException refusal) when (refusal.StatusCode is 400 or 404)
        {
            // It is over, or has not started: then it has no end of its own, and goes with those who are in it.
            if (await _legs.IsOverAsync(command.ConferenceId, cancellationToken).ConfigureAwait(false)) return;
            await _legs.EmptyAsync(command.ConferenceId, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _legs.ListAsync(command, cancellationToken);
    }

    public IAsyncEnumerable<LiveLeg> ListAllLegsAsync(CancellationToken cancellationToken = default) => _legs.ListAllAsync(cancellationToken);

    private Task<TwilioCall> RedirectAsync(string legId, TwimlResponse twiml, CancellationToken cancellationToken) =>
        client.Calls.UpdateAsync(legId, new() { Twiml = twiml.ToXml() }, cancellationToken);
}
