using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>
/// Links to the files of recordings, as a storage service signs them: whoever has one needs no key, for ten minutes of the emulator's time.
/// </summary>
internal sealed class RecordingLinks
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly byte[] _key;

    /// <param name="keySeed">What the key is derived from.</param>
    public RecordingLinks(ReadOnlySpan<byte> keySeed) => _key = HMACSHA256.HashData(keySeed, "recording links"u8);

    public string Of(Recording recording, DateTimeOffset now) => Of(recording, TelnyxRecording.Of(recording).Origin, now);

    /// <param name="recording">The recording.</param>
    /// <param name="origin">How whoever gets the link reaches us.</param>
    /// <param name="now">The time.</param>
    public string Of(Recording recording, string origin, DateTimeOffset now)
    {
        string file = TelnyxRecording.Of(recording).FileName;
        string expires = (now + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{origin}/recordings/{recording.Id}/{Uri.EscapeDataString(file)}?expires={expires}&signature={Sign(recording.Id, file, expires)}";
    }

    public LinkVerdict Verify(string recordingId, string file, string expires, string signature, DateTimeOffset now)
    {
        byte[] expected = Encoding.ASCII.GetBytes(Sign(recordingId, file, expires));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))) return LinkVerdict.Forged;
        // What we signed, we wrote: from here on it is well-formed.
        bool isGood = now.ToUnixTimeSeconds() < long.Parse(expires, NumberStyles.None, CultureInfo.InvariantCulture);
        return isGood ? LinkVerdict.Good : LinkVerdict.Expired;
    }

    private string Sign(string recordingId, string file, string expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{recordingId}/{file}?{expires}")));
}
