using ColdCall.Http;

namespace ColdCall.Telnyx.Http;

/// <summary>Until when an account's commands are held back, because Telnyx has said that it would refuse them.</summary>
/// <remarks>
/// <para>
/// Nothing waits in here: a command that comes during a pause is told how long it lasts, and the repeat policy waits for it like for any other
/// fault, as far as the command's own deadline goes. So there is no queue, and whoever cannot wait knows at once when to come back.
/// </para>
/// <para>
/// Only commands that must not be repeated are held back, and only their answers make a pause. Limits are not published and differ by product: an
/// exhausted list must not keep anybody from being dialed. Reads and commands that may be repeated, hang-ups among them, always go out. The
/// worst that meets them is a 429, which did nothing; held back they would leave calls running.
/// </para>
/// </remarks>
internal sealed class Pause(TimeProvider time)
{
    // By the clock that never jumps. The newest answer counts, also when it makes the pause shorter.
    private long _end = time.GetTimestamp();

    /// <summary>Whether a command is held back during a pause.</summary>
    public static bool Concerns(CommandKind kind) => kind is CommandKind.Once or CommandKind.Heard;

    /// <summary>Begins a pause, or changes the end of the present one.</summary>
    public void Begin(TimeSpan length) =>
        Volatile.Write(ref _end, time.GetTimestamp() + (long)Math.Ceiling(length.TotalSeconds * time.TimestampFrequency));

    /// <summary>What is left of the pause, in whole milliseconds, as timers count: a shorter wait would be over before it. Null if there is none.</summary>
    public TimeSpan? Left
    {
        get
        {
            long now = time.GetTimestamp();
            long end = Volatile.Read(ref _end);
            return now < end ? TimeSpan.FromMilliseconds(Math.Ceiling(time.GetElapsedTime(now, end).TotalMilliseconds)) : null;
        }
    }
}
