using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace ColdCall.Emulator.Media;

/// <summary>The file of one recording: a WAV of 16-bit samples, with silence wherever nothing was written.</summary>
internal sealed class Tape(string path, int channels)
{
    /// <summary>Samples a second, as on the telephone.</summary>
    public const int Rate = 8000;

    private const int BytesPerSample = sizeof(short);
    private const int HeaderBytes = 44;
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
    private SafeFileHandle? _file;

    /// <summary>The bytes of one moment: a sample for each channel.</summary>
    public int FrameBytes => channels * BytesPerSample;

    public static long FramesIn(TimeSpan length) => length.Ticks * Rate / TimeSpan.TicksPerSecond;

    public static TimeSpan LengthOf(long frames) => TimeSpan.FromTicks(frames * TimeSpan.TicksPerSecond / Rate);

    public void Write(long frame, ReadOnlySpan<byte> samples) => RandomAccess.Write(File(), samples, OffsetOf(frame));

    /// <summary>Cuts or fills the file to its length, and closes it for writing.</summary>
    public void Finish(TimeSpan length)
    {
        long frames = FramesIn(length);
        RandomAccess.Write(File(), Header(frames), 0);
        RandomAccess.SetLength(File(), OffsetOf(frames));
        File().Dispose();
        _file = null;
    }

    /// <summary>Cuts silence off both ends of what was written so far.</summary>
    /// <returns>How much is left.</returns>
    public TimeSpan Trim(TimeSpan length)
    {
        RandomAccess.SetLength(File(), OffsetOf(FramesIn(length)));
        return LengthOf(SilenceTrim.Cut(File(), HeaderBytes, FrameBytes) / FrameBytes);
    }

    /// <summary>The finished file. It may be deleted while somebody still reads.</summary>
    public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, Shared);

    public void Delete()
    {
        _file?.Dispose();
        _file = null;
        System.IO.File.Delete(path);
    }

    private SafeFileHandle File() => _file ??= System.IO.File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Shared);

    private long OffsetOf(long frame) => HeaderBytes + (frame * FrameBytes);

    private byte[] Header(long frames)
    {
        const int FormatBytes = 16;
        const short Pcm = 1;
        int dataBytes = checked((int)(frames * FrameBytes));
        byte[] header = new byte[HeaderBytes];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), HeaderBytes - 8 + dataBytes);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), FormatBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Rate * FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 8 * BytesPerSample);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), dataBytes);
        return header;
    }
}
