using System.Runtime.CompilerServices;
using ColdCall.Providers;
using ColdCall.Simulation.Nodes;
using ColdCall.Tags;

namespace ColdCall.Simulation.Bugs;

/// <summary>The real adapter with one bug.</summary>
internal sealed class FaultyProvider(IConferenceProvider inner, PlantedBug bug, World world, NodeLife life, TagCodec tags) : IConferenceProvider
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    public string Name => inner.Name;

    public string Account => inner.Account;

    public ProviderCapabilities Capabilities => inner.Capabilities;

    public async Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.DialAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException fault) when (bug == PlantedBug.ResendsDial && fault.Certainty == CommandCertainty.Unknown)
        {
            return await inner.DialAsync(command with { CommandId = $"{command.CommandId}-again" }, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default) => inner.CreateConferenceAsync(command, cancellationToken);

    public async Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default)
    {
        await inner.SetMutedAsync(command, cancellationToken).ConfigureAwait(false);
        if (bug == PlantedBug.RepeatsStaleMute) world.Loop.After(Late, life, () => _ = inner.SetMutedAsync(command with { CommandId = $"{command.CommandId}-late" }, CancellationToken.None));
    }

    public async IAsyncEnumerable<LiveLeg> ListAllLegsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string ours = tags.Sign(new ParticipantId($"{new string('a', 26)}-1"));
        await foreach (LiveLeg leg in inner.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
            yield return bug == PlantedBug.EndsForeignLegs ? leg with { Tag = leg.Tag ?? ours } : leg;
    }

    public async Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default)
    {
        LegList list = await inner.ListLegsAsync(command, cancellationToken).ConfigureAwait(false);
        return bug == PlantedBug.ListsNothing ? list with { Legs = [] } : list;
    }

    public Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default) => inner.FindConferenceAsync(command, cancellationToken);

    public Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default) =>
        bug == PlantedBug.OpensTwice
            ? inner.CreateConferenceAsync(new() { CommandId = command.CommandId, Participant = command.Participant, LegId = command.LegId, Name = $"{command.ConferenceName}-2", MaxDuration = TimeSpan.FromHours(4) }, cancellationToken)
            : inner.JoinAsync(command, cancellationToken);

    public Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default) => inner.SetOnHoldAsync(command, cancellationToken);

    public Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default) => inner.SetSupervisionAsync(command, cancellationToken);

    public Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default) => inner.AnswerAsync(command, cancellationToken);

    public Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default) => inner.AnnounceAsync(command, cancellationToken);

    public Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default) => inner.StartRecordingAsync(command, cancellationToken);

    public Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default) => inner.SetRecordingPausedAsync(command, cancellationToken);

    public Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default) => inner.StopRecordingAsync(command, cancellationToken);

    public IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, CancellationToken cancellationToken = default) => inner.ListRecordingsAsync(conferenceId, cancellationToken);

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default) => inner.OpenRecordingAsync(recording, cancellationToken);

    public Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default) => inner.DeleteRecordingAsync(recording, cancellationToken);

    public Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default) => inner.HangUpAsync(command, cancellationToken);

    public Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default) => inner.EndConferenceAsync(command, cancellationToken);

    public Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default) => inner.CreateBrowserTokenAsync(identity, cancellationToken);
}
