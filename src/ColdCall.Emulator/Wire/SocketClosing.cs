namespace ColdCall.Emulator.Wire;

/// <summary>Why a socket is closed: a code of RFC 6455, and words for whoever reads the other side's console.</summary>
internal sealed record SocketClosing(int Code, string Reason)
{
    public static SocketClosing NotJson { get; } = new(1007, "A frame must be a JSON object.");

    public static SocketClosing TooLarge { get; } = new(1009, "A frame may have 256 KiB at most.");

    public static SocketClosing NotText { get; } = new(1003, "Frames are JSON text.");

    public static SocketClosing Unexpected(string reason) => new(1008, reason);

    /// <summary>The other side shall connect again.</summary>
    public static SocketClosing ComeBack(string reason) => new(1012, reason);
}
