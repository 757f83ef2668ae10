namespace ColdCall.Emulator.Media;

/// <summary>How far the audio of a line is: who has to say something next.</summary>
internal enum LineState
{
    /// <summary>Nobody bridges audio, or the far end has to come back first.</summary>
    Waiting,

    /// <summary>The bridge makes an offer.</summary>
    Offering,

    /// <summary>The far end has the offer and has to answer.</summary>
    Offered,

    /// <summary>The bridge answers an offer of the far end.</summary>
    Answering,
    Connected,
}
