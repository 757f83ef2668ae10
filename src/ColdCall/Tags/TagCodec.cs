using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ColdCall.Scheduling;
using Microsoft.Extensions.Options;

namespace ColdCall.Tags;

/// <summary>
/// Signs and verifies the mark that every leg of ours carries at the provider: <c>cc1.{deployment}.{participant}.{signature}</c>. It leads events
/// and lists back to the participant, and tells our legs from those of others on the same account.
/// </summary>
internal sealed class TagCodec
{
    private const string Version = "cc1";
    private const int SignatureBytes = 16;
    private readonly IReadOnlyList<byte[]> _keys;
    private readonly string _deployment;

    public TagCodec(IOptions<ColdCallOptions> options, IIdSource ids)
    {
        _deployment = options.Value.Deployment;
        _keys = options.Value.TagKeys.Count == 0
            ? [ids.NewSecret(32)]
            : [.. options.Value.TagKeys.Select(Encoding.UTF8.GetBytes)];
    }

    public string Sign(ParticipantId participant)
    {
        string text = $"{Version}.{_deployment}.{participant}";
        return $"{text}.{Base64Url.EncodeToString(SignatureOf(text, _keys[0]))}";
    }

    /// <summary>Reads a tag of this deployment. A tag of another one, or one that nobody of us signed, is no tag.</summary>
    public ParticipantId? Verify(string? tag)
    {
        if (tag is not { Length: <= 256 } || tag.Split('.') is not [Version, { } deployment, { } participant, { } signature]) return null;
        if (deployment != _deployment || !ParticipantId.TryParse(participant, out ParticipantId id)) return null;
        Span<byte> given = stackalloc byte[SignatureBytes];
        if (!TryDecode(signature, given)) return null;
        string text = tag[..tag.LastIndexOf('.')];
        foreach (byte[] key in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(SignatureOf(text, key), given)) return id;
        }

        return null;
    }

    private static bool TryDecode(string text, Span<byte> bytes)
    {
        if (text.Length != Base64Url.GetEncodedLength(SignatureBytes) || !Base64Url.IsValid(text)) return false;
        return Base64Url.TryDecodeFromChars(text, bytes, out int written) && written == SignatureBytes;
    }

    private static byte[] SignatureOf(string text, byte[] key) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..SignatureBytes];
}
