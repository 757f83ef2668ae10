namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>A WAV file of one pure tone: what a fake microphone plays, over and over.</summary>
internal static class ToneFile
{
    private const int Rate = 48_000;
    private const int BytesPerSample = 2;
    private const double Amplitude = 0.5 * short.MaxValue;

    /// <param name="path">Where to write it.</param>
    /// <param name="hertz">Its pitch. Whole seconds of a whole pitch repeat without a click.</param>
    public static void Write(string path, int hertz)
    {
        const int Samples = 4 * Rate;
        using var file = new BinaryWriter(File.Create(path));
        file.Write("RIFF"u8);
        file.Write(36 + (Samples * BytesPerSample));
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)1);
        file.Write(Rate);
        file.Write(Rate * BytesPerSample);
        file.Write((short)BytesPerSample);
        file.Write((short)(8 * BytesPerSample));
        file.Write("data"u8);
        file.Write(Samples * BytesPerSample);
        for (int i = 0; i < Samples; i++) file.Write((short)(Amplitude * Math.Sin(2 * Math.PI * hertz * i / Rate)));
    }
}
