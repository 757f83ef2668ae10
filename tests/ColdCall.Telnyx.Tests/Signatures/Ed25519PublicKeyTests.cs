using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ColdCall.Telnyx.Signatures;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Signatures;

public sealed class Ed25519PublicKeyTests
{
    private static readonly byte[] Seed = SHA256.HashData("a fixed seed"u8);
    private static readonly byte[] Message = Encoding.ASCII.GetBytes("1700000000|{}");

    // RFC 8032 section 7.1: public key, message, signature.
    [Theory]
    [InlineData(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    [InlineData(
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704")]
    public void Accepts_the_vectors_of_the_standard(string publicKey, string message, string signature) =>
        Key(Convert.FromHexString(publicKey)).Verify(Convert.FromHexString(signature), Convert.FromHexString(message)).ShouldBeTrue();

    [Fact]
    public void Agrees_with_every_case_of_Wycheproof()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Repository.Contract("wycheproof-ed25519.json")));
        var wrong = new List<string>();
        int count = 0;
        foreach (JsonElement group in document.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            Ed25519PublicKey? key = Ed25519PublicKey.FromBytes(Convert.FromHexString(group.GetProperty("publicKey").GetProperty("pk").GetString()!));
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                byte[] message = Convert.FromHexString(test.GetProperty("msg").GetString()!);
                byte[] signature = Convert.FromHexString(test.GetProperty("sig").GetString()!);
                bool verdict = key?.Verify(signature, message) ?? false;
                if (verdict != (test.GetProperty("result").GetString() == "valid")) wrong.Add(test.GetProperty("tcId").ToString());
            }
        }

        wrong.ShouldBeEmpty();
        count.ShouldBe(151);
    }

    [Fact]
    public void Gives_the_verdicts_of_OpenSSL_on_seeded_keys_messages_and_mutations()
    {
        OpenSslPresence.Require();
        var random = new Random(20260105);
        int accepted = 0;
        for (int i = 0; i < 500; i++)
        {
            byte[] seed = Bytes(random, 32);
            Ed25519PublicKey key = Key(OpenSsl.Sign(seed, Message).PublicKey);
            for (int j = 0; j < 8; j++)
            {
                byte[] message = Bytes(random, random.Next(200));
                (byte[] publicKey, byte[] signature) = OpenSsl.Sign(seed, message);
                byte[] changedKey = [.. publicKey];
                if (j > 1) MutateOne(random, j == 2 ? [changedKey] : [signature, message]);
                bool theirs = OpenSsl.Verify(changedKey, signature, message);
                bool ours = (j == 2 ? Ed25519PublicKey.FromBytes(changedKey) : key)?.Verify(signature, message) ?? false;
                ours.ShouldBe(theirs, $"case {i}.{j}");
                if (ours) accepted++;
            }
        }

        accepted.ShouldBeGreaterThanOrEqualTo(1000);
    }

    [Fact]
    public void Makes_the_same_signatures_as_OpenSSL_in_the_reference_that_the_other_tests_rely_on()
    {
        OpenSslPresence.Require();
        (byte[] publicKey, byte[] signature) = OpenSsl.Sign(Seed, Message);
        ReferenceCurve.PublicKeyOf(Seed).ShouldBe(publicKey);
        ReferenceCurve.Sign(Seed, Message).ShouldBe(signature);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(128)]
    public void Refuses_signatures_of_another_length(int length)
    {
        byte[] signature = [.. ReferenceCurve.Sign(Seed, Message), .. new byte[64]];
        SeedKey().Verify(signature.AsSpan(0, length), Message).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Refuses_keys_of_another_length(int length)
    {
        byte[] bytes = [.. ReferenceCurve.PublicKeyOf(Seed), .. new byte[32]];
        Ed25519PublicKey.FromBytes(bytes.AsSpan(0, length)).ShouldBeNull();
        Ed25519PublicKey.FromBase64(Convert.ToBase64String(bytes, 0, length)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("MCowBQYDK2VwAyEAfU0Of2FTpptiQrUiq77mhf2kQg+INLEIw72uNp71Sfo=")]
    public void Refuses_texts_that_are_no_key(string text) => Ed25519PublicKey.FromBase64(text).ShouldBeNull();

    [Fact]
    public void Refuses_the_twin_of_a_signature_with_s_raised_by_the_group_order()
    {
        byte[] signature = ReferenceCurve.Sign(Seed, Message);
        BigInteger s = ReferenceCurve.Number(signature.AsSpan(32));
        byte[] twin = [.. signature[..32], .. ReferenceCurve.Bytes(s + ReferenceCurve.L)];
        SeedKey().Verify(signature, Message).ShouldBeTrue();
        SeedKey().Verify(twin, Message).ShouldBeFalse();
    }

    [Fact]
    public void Refuses_s_equal_to_the_group_order_or_greater()
    {
        byte[] r = ReferenceCurve.Sign(Seed, Message)[..32];
        BigInteger[] values = [ReferenceCurve.L, ReferenceCurve.L + 1, BigInteger.Pow(2, 253), BigInteger.Pow(2, 256) - 1];
        foreach (BigInteger s in values) SeedKey().Verify([.. r, .. ReferenceCurve.Bytes(s)], Message).ShouldBeFalse();
    }

    [Fact]
    public void Refuses_every_key_of_small_order_in_every_spelling()
    {
        var encodings = ReferenceCurve.SmallOrderPoints().Select(ReferenceCurve.Encode).ToList();
        encodings.Select(Convert.ToHexString).Distinct().Count().ShouldBe(8);
        foreach (byte[] encoded in encodings)
        {
            Ed25519PublicKey.FromBytes(encoded).ShouldBeNull();
            BigInteger plusP = (ReferenceCurve.Number(encoded) % BigInteger.Pow(2, 255)) + ReferenceCurve.P;
            if (plusP < BigInteger.Pow(2, 255)) Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(plusP, (encoded[31] & 0x80) != 0)).ShouldBeNull();
        }
    }

    [Fact]
    public void Refuses_keys_that_are_not_canonical_or_not_on_the_curve()
    {
        for (int i = 0; i < 19; i++)
        {
            Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(ReferenceCurve.P + i, odd: false)).ShouldBeNull();
            Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(ReferenceCurve.P + i, odd: true)).ShouldBeNull();
        }

        // Negative zero: x is 0 where y is 1 or -1, and the sign says odd.
        Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(1, odd: true)).ShouldBeNull();
        Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(ReferenceCurve.P - 1, odd: true)).ShouldBeNull();
        Ed25519PublicKey.FromBytes(ReferenceCurve.Encode(2, odd: false)).ShouldBeNull();
    }

    // A key with a part of small order: the equation times eight holds for the first signature, the plain equation for the second.
    [Fact]
    public void Decides_by_the_plain_equation_and_not_by_its_eightfold()
    {
        ReferencePoint torsion = ReferenceCurve.SmallOrderPoints()[1];
        BigInteger secret = 123456789;
        byte[] mixedKey = ReferenceCurve.Encode(ReferenceCurve.Add(ReferenceCurve.Multiply(secret, ReferenceCurve.Base), torsion));
        Ed25519PublicKey key = Key(mixedKey);
        int accepted = 0;
        for (int i = 0; i < 96; i++)
        {
            byte[] message = [.. Message, (byte)i];
            byte[] signature = SignWith(secret, mixedKey, message, out BigInteger challenge);
            bool plainEquationHolds = challenge % 8 == 0;
            key.Verify(signature, message).ShouldBe(plainEquationHolds);
            if (plainEquationHolds) accepted++;
        }

        accepted.ShouldBeInRange(1, 95);
    }

    [Fact]
    public void Accepts_r_of_small_order_where_the_plain_equation_holds()
    {
        // With r = 0 the point R is the identity: odd, but no forgery, because s still needs the secret.
        byte[] expanded = SHA512.HashData(Seed);
        byte[] publicKey = ReferenceCurve.PublicKeyOf(Seed);
        byte[] encodedR = ReferenceCurve.Encode(ReferenceCurve.Identity);
        BigInteger k = ReferenceCurve.Number(SHA512.HashData([.. encodedR, .. publicKey, .. Message])) % ReferenceCurve.L;
        byte[] s = ReferenceCurve.Bytes(k * ReferenceCurve.SecretScalar(expanded) % ReferenceCurve.L);
        Key(publicKey).Verify([.. encodedR, .. s], Message).ShouldBeTrue();

        byte[] nonCanonicalR = ReferenceCurve.Encode(ReferenceCurve.P + 1, odd: false);
        BigInteger otherK = ReferenceCurve.Number(SHA512.HashData([.. nonCanonicalR, .. publicKey, .. Message])) % ReferenceCurve.L;
        byte[] otherS = ReferenceCurve.Bytes(otherK * ReferenceCurve.SecretScalar(expanded) % ReferenceCurve.L);
        Key(publicKey).Verify([.. nonCanonicalR, .. otherS], Message).ShouldBeFalse();
    }

    [Fact]
    public void Takes_a_message_in_two_parts()
    {
        byte[] signature = ReferenceCurve.Sign(Seed, Message);
        for (int split = 0; split <= Message.Length; split++) SeedKey().Verify(signature, Message.AsSpan(0, split), Message.AsSpan(split)).ShouldBeTrue();
        SeedKey().Verify(signature, Message.AsSpan(1), Message.AsSpan(0, 1)).ShouldBeFalse();
    }

    private static byte[] SignWith(BigInteger secret, byte[] publicKey, byte[] message, out BigInteger challenge)
    {
        BigInteger r = ReferenceCurve.Number(SHA256.HashData(message));
        byte[] encodedR = ReferenceCurve.Encode(ReferenceCurve.Multiply(r % ReferenceCurve.L, ReferenceCurve.Base));
        challenge = ReferenceCurve.Number(SHA512.HashData([.. encodedR, .. publicKey, .. message])) % ReferenceCurve.L;
        return [.. encodedR, .. ReferenceCurve.Bytes((r + (challenge * secret)) % ReferenceCurve.L)];
    }

    private static void MutateOne(Random random, byte[][] targets)
    {
        byte[] target = targets[random.Next(targets.Length)];
        if (target.Length > 0) target[random.Next(target.Length)] ^= (byte)(1 << random.Next(8));
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Ed25519PublicKey SeedKey() => Key(ReferenceCurve.PublicKeyOf(Seed));

    private static Ed25519PublicKey Key(byte[] bytes) => Ed25519PublicKey.FromBytes(bytes).ShouldNotBeNull();
}
