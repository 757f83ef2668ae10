using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Reads a WAV file by its format, and by nothing that the emulator knows.</summary>
public sealed class WavFile
{
    public WavFile(ReadOnlySpan<byte> file)
    {
        Encoding.ASCII.GetString(file[..4]).ShouldBe("RIFF");
        BinaryPrimitives.ReadInt32LittleEndian(file[4..]).ShouldBe(file.Length - 8);
        Encoding.ASCII.GetString(file[8..16]).ShouldBe("WAVEfmt ");
        (BinaryPrimitives.ReadInt32LittleEndian(file[16..]), BinaryPrimitives.ReadInt16LittleEndian(file[20..])).ShouldBe((16, (short)1));
        Channels = BinaryPrimitives.ReadInt16LittleEndian(file[22..]);
        Rate = BinaryPrimitives.ReadInt32LittleEndian(file[24..]);
        BinaryPrimitives.ReadInt32LittleEndian(file[28..]).ShouldBe(Rate * Channels * 2);
        BinaryPrimitives.ReadInt16LittleEndian(file[32..]).ShouldBe((short)(Channels * 2));
        BinaryPrimitives.ReadInt16LittleEndian(file[34..]).ShouldBe((short)16);
        Encoding.ASCII.GetString(file[36..40]).ShouldBe("data");
        BinaryPrimitives.ReadInt32LittleEndian(file[40..]).ShouldBe(file.Length - 44);
        Samples = MemoryMarshal.Cast<byte, short>(file[44..]).ToArray();
    }

    public int Channels { get; }

    public int Rate { get; }

    /// <summary>Of all channels, one moment after the other.</summary>
    public IReadOnlyList<short> Samples { get; }

    public TimeSpan Length => TimeSpan.FromSeconds((double)Samples.Count / Channels / Rate);

    /// <summary>One sample, by its time and channel.</summary>
    public short At(double seconds, int channel = 0) => Samples[((int)Math.Round(seconds * Rate) * Channels) + channel];
}
