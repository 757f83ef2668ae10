using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>
/// All recordings and their files. The sound comes from the page that bridges; while there is none, silence is recorded. The files are
/// temporary: they go with their recording, and all of them with the emulator.
/// </summary>
internal sealed class Recorder(Exchange exchange) : IDisposable
{
    private readonly Dictionary<string, Deck> _decks = new(StringComparer.Ordinal);
    private DirectoryInfo? _folder;
    private Page? _bridge;

    /// <summary>What the bridge is to record.</summary>
    public IEnumerable<Deck> Rolling => exchange.OpenRecordings.Select(DeckOf).Where(deck => deck.Rolls);

    /// <summary>Begins and ends takes, by what is recorded now and who bridges now.</summary>
    public void Settle(Page? bridge, DateTimeOffset now)
    {
        foreach (Recording recording in exchange.OpenRecordings) DeckOf(recording);
        foreach (Deck deck in _decks.Values)
        {
            bool rolls = deck.Recording.IsRunning && bridge is not null;
            if (!rolls || bridge != _bridge) deck.Halt(now);
            if (rolls) deck.Roll(now);
        }

        _bridge = bridge;
    }

    /// <summary>A piece of sound came from the bridge. What belongs to nothing that is recorded is ignored.</summary>
    public void Write(string recordingId, int take, int at, ReadOnlySpan<byte> samples, DateTimeOffset now)
    {
        if (!_decks.TryGetValue(recordingId, out Deck? deck) || deck.Recording.SavedAt is not null) return;
        try
        {
            deck.Write(take, at, samples, now);
        }
        catch (IOException)
        {
            // The disk is full: that costs a piece of the recording, and nobody's call.
        }
    }

    public void Hear(ExchangeEvent happened)
    {
        switch (happened)
        {
            case ExchangeEvent.RecordingSaved saved: Finish(saved.Recording); break;
            case ExchangeEvent.RecordingDeleted { Recording.Id: var id } when _decks.Remove(id, out Deck? deck): deck.Erase(); break;
        }
    }

    /// <summary>The file of a saved recording.</summary>
    public Stream Open(Recording recording) => DeckOf(recording).Open();

    public void Clear()
    {
        foreach (Deck deck in _decks.Values) deck.Erase();
        _decks.Clear();
        try
        {
            _folder?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Somebody still reads; what is left is the system's to clean up.
        }

        _folder = null;
    }

    public void Dispose() => Clear();

    private void Finish(Recording recording)
    {
        try
        {
            DeckOf(recording).Finish();
        }
        catch (IOException)
        {
            // Its link will not lead to a whole file, but the emulator lives on.
        }
    }

    private Deck DeckOf(Recording recording)
    {
        if (_decks.TryGetValue(recording.Id, out Deck? deck)) return deck;
        _folder ??= Directory.CreateTempSubdirectory("coldcall-emulator-");
        var tape = new Tape(Path.Combine(_folder.FullName, $"{recording.Id}.wav"), recording.Order.Channels);
        return _decks[recording.Id] = new Deck(recording, tape);
    }
}
