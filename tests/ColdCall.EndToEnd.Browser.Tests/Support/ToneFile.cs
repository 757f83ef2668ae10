namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>A WAV file of one pure tone: what a fake microphone plays, over and over.</summary>
internal static class ToneFile
{
    private const int Rate = 48_000;
    private const int BytesPerSample = 2;
    private const double Amplitude = 0.5 * short.MaxValue;

    /// <summary>A tenth of a second of nothing, for whatever would make a sound.</summary>
    public static byte[] Silence { get; } = Wav(Rate / 10, _ => 0);

    /// <param name="path">Where to write it.</param>
    /// <param name="hertz">Its pitch. Whole seconds of a whole pitch repeat without a click.</param>
    public static void Write(string path, int hertz) =>
        File.WriteAllBytes(path, Wav(4 * Rate, i => (short)(Amplitude * Math.Sin(2 * Math.PI * hertz * i / Rate))));

    private static byte[] Wav(int samples, Func<int, short> sample)
    {
        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write("RIFF"u8);
        file.Write(36 + (samples * BytesPerSample));
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)1);
        file.Write(Rate);
        file.Write(Rate * BytesPerSample);
        file.Write((short)BytesPerSample);
        file.Write((short)(8 * BytesPerSample));
        file.Write("data"u8);
        file.Write(samples * BytesPerSample);
        for (int i = 0; i < samples; i++) file.Write(sample(i));
        return bytes.ToArray();
    }
}
