using System.Security.Cryptography;

namespace ColdCall.Scheduling;

internal sealed class RandomIdSource : IIdSource
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsPerDigit = 5;
    private const int Digits = 26;

    public string NewId()
    {
        byte[] bytes = RandomNumberGenerator.GetBytes(16);
        return string.Create(Digits, bytes, static (text, source) =>
        {
            UInt128 value = new(BitConverter.ToUInt64(source, 0), BitConverter.ToUInt64(source, 8));
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)(value & 31)];
                value >>= BitsPerDigit;
            }
        });
    }

    public byte[] NewSecret(int length) => RandomNumberGenerator.GetBytes(length);
}
