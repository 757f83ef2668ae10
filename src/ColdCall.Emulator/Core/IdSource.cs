using System.Buffers.Binary;
using System.Globalization;

namespace ColdCall.Emulator.Core;

/// <summary>All ids of an emulator, drawn from one seed (SplitMix64), so that a seed gives the same ids in every run.</summary>
internal sealed class IdSource(ulong seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 up to, and without, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A UUID of version 4 as text.</summary>
    public string Uuid()
    {
        Span<byte> bytes = Bytes(stackalloc byte[16]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>A decimal id of 19 digits, as Telnyx gives to connections.</summary>
    public string Decimal() => (1_000_000_000_000_000_000UL + (Next() % 8_000_000_000_000_000_000UL)).ToString(CultureInfo.InvariantCulture);

    public string Token(int length) => string.Create(length, this, static (text, ids) =>
    {
        for (int i = 0; i < text.Length; i++) text[i] = Letters[(int)(ids.Next() % (ulong)Letters.Length)];
    });

    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(stackalloc byte[bytes]));

    private Span<byte> Bytes(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[8];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i % 8 == 0) BinaryPrimitives.WriteUInt64BigEndian(word, Next());
            bytes[i] = word[i % 8];
        }

        return bytes;
    }
}
