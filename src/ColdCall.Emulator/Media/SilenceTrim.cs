using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ColdCall.Emulator.Media;

/// <summary>Finds where the sound of a file begins and ends, and moves it to the front.</summary>
internal static class SilenceTrim
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>Quieter than this is silence: 50 dB below the loudest that there can be.</summary>
    private const int Threshold = 100;

    /// <param name="file">The file; its samples begin at <paramref name="start"/> and go on to its end.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="frameBytes">What belongs together is not torn apart.</param>
    /// <returns>How many bytes of samples are left.</returns>
    public static long Cut(SafeFileHandle file, long start, int frameBytes)
    {
        (long first, long end) = Loud(file, start);
        first -= (first - start) % frameBytes;
        end += (frameBytes - ((end - start) % frameBytes)) % frameBytes;
        if (first > start) Move(file, first, end, start);
        return end - first;
    }

    private static (long First, long End) Loud(SafeFileHandle file, long start)
    {
        byte[] block = new byte[BlockBytes];
        (long first, long end) = (start, start);
        for (long at = start, read; (read = RandomAccess.Read(file, block, at)) > 0; at += read)
        {
            ReadOnlySpan<short> samples = MemoryMarshal.Cast<byte, short>(block.AsSpan(0, (int)read));
            int earliest = samples.IndexOfAnyExceptInRange((short)-Threshold, (short)Threshold);
            if (earliest < 0) continue;
            if (end == start) first = at + (earliest * sizeof(short));
            end = at + ((samples.LastIndexOfAnyExceptInRange((short)-Threshold, (short)Threshold) + 1) * sizeof(short));
        }

        return (first, end);
    }

    private static void Move(SafeFileHandle file, long from, long end, long to)
    {
        byte[] block = new byte[BlockBytes];
        while (from < end)
        {
            int read = RandomAccess.Read(file, block.AsSpan(0, (int)Math.Min(BlockBytes, end - from)), from);
            RandomAccess.Write(file, block.AsSpan(0, read), to);
            from += read;
            to += read;
        }
    }
}
