using System.Numerics;
using System.Runtime.InteropServices;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>A downloaded WAV file, and which tones stand out of its spectrum.</summary>
internal sealed class Recorded
{
    /// <summary>What tells people that they are recorded.</summary>
    public const int Beep = 1400;

    private const int HeaderBytes = 44;
    private const int Window = 2048;
    private static readonly (int Low, int High) Band = (100, 3000);
    private static readonly int[] Tones = [Ear.Agent, Ear.Lead, Beep];

    private readonly short[] _samples;
    private readonly int _channels;
    private readonly int _rate;

    public Recorded(ReadOnlySpan<byte> file)
    {
        _channels = BitConverter.ToInt16(file[22..]);
        _rate = BitConverter.ToInt32(file[24..]);
        _samples = MemoryMarshal.Cast<byte, short>(file[HeaderBytes..]).ToArray();
    }

    public TimeSpan Length => TimeSpan.FromSeconds((double)_samples.Length / _channels / _rate);

    /// <summary>Every tone that is heard at a moment, and what else there is to know if it is not as expected.</summary>
    public (int[] Tones, string Details) HeardAt(TimeSpan at, int channel = 0)
    {
        double[] levels = LevelsAt((int)(at.TotalSeconds * _rate), channel);
        int Bin(int hertz) => (int)Math.Round((double)hertz * Window / _rate);
        double[] band = levels[Bin(Band.Low)..Bin(Band.High)];
        double floor = Math.Max(-100, band.Order().ElementAt(band.Length / 2));
        double strongest = band.Max();
        // 20 dB over the median; and no mere shadow of another tone, which the codec leaves 50 dB below it.
        int[] heard = [.. Tones.Where(tone => levels[(Bin(tone) - 1)..(Bin(tone) + 2)].Max() is var level && level > floor + 20 && level > strongest - 40)];
        string details = string.Join(", ", Tones.Select(tone => $"{tone} Hz {levels[(Bin(tone) - 1)..(Bin(tone) + 2)].Max():0} dB"));
        return (heard, $"at {at.TotalSeconds:0.00} s of {Length.TotalSeconds:0.00} s: {details}, the strongest {strongest:0} dB, the median {floor:0} dB");
    }

    /// <summary>Whether there is a tenth of a second of complete silence somewhere in a stretch.</summary>
    public bool IsSilentBetween(TimeSpan from, TimeSpan to)
    {
        ReadOnlySpan<short> stretch = _samples.AsSpan((int)(from.TotalSeconds * _rate) * _channels, (int)((to - from).TotalSeconds * _rate) * _channels);
        return stretch.IndexOf(new short[_rate * _channels / 10]) >= 0;
    }

    /// <summary>In dB of the loudest that there can be, bin for bin, after a Hann window.</summary>
    private double[] LevelsAt(int start, int channel)
    {
        var values = new Complex[Window];
        for (int i = 0; i < Window; i++)
        {
            double hann = 1 - Math.Cos(2 * Math.PI * i / Window);
            values[i] = hann * _samples[((start + i) * _channels) + channel] / short.MaxValue;
        }

        Complex[] spectrum = Transform(values);
        return [.. spectrum.Take(Window / 2).Select(value => 20 * Math.Log10(Math.Max(1e-9, value.Magnitude / (Window / 2))))];
    }

    /// <summary>The fast Fourier transform of a power of two of values.</summary>
    private static Complex[] Transform(Complex[] values)
    {
        if (values.Length == 1) return values;
        Complex[] even = Transform([.. values.Where((_, i) => i % 2 == 0)]);
        Complex[] odd = Transform([.. values.Where((_, i) => i % 2 == 1)]);
        var result = new Complex[values.Length];
        for (int i = 0; i < even.Length; i++)
        {
            Complex turned = Complex.FromPolarCoordinates(1, -2 * Math.PI * i / values.Length) * odd[i];
            result[i] = even[i] + turned;
            result[i + even.Length] = even[i] - turned;
        }

        return result;
    }
}
