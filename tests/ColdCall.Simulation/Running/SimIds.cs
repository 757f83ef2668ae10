using ColdCall.Emulator.Core;
using ColdCall.Scheduling;

namespace ColdCall.Simulation.Running;

/// <summary>Ids of a process, from the seed.</summary>
internal sealed class SimIds(ulong seed) : IIdSource
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly IdSource _ids = new(seed);

    public string NewId() => string.Create(26, _ids, static (text, ids) =>
    {
        for (int i = 0; i < text.Length; i++) text[i] = Alphabet[(int)(ids.Next() & 31)];
    });

    public byte[] NewSecret(int length)
    {
        byte[] secret = new byte[length];
        for (int i = 0; i < length; i++) secret[i] = (byte)_ids.Next();
        return secret;
    }
}
