using System.Security.Cryptography;
using System.Text;
using ColdCall.Twilio.Signatures;

namespace ColdCall.Twilio.Tests.Signatures;

public sealed class RequestSignatureTests
{
    private const string Address = "https://a.example/w";
    private static readonly FormField[] Fields = [new("B", "2"), new("a", "4"), new("A", "1"), new("B", "1"), new("B", "2")];

    [Fact]
    public void Any_token_of_several_verifies_and_an_empty_one_never()
    {
        string signature = Sign("second", Address + "A1B1B2a4");
        RequestSignature.IsGenuine(signature, ["first", "second"], [Address], Fields).ShouldBeTrue();
        RequestSignature.IsGenuine(signature, ["first"], [Address], Fields).ShouldBeFalse();
        RequestSignature.IsGenuine(signature, [], [Address], Fields).ShouldBeFalse();
        RequestSignature.IsGenuine(Sign("", Address + "A1B1B2a4"), ["", null!, " "], [Address], Fields).ShouldBeFalse();
        RequestSignature.IsGenuine(signature, ["second"], [], Fields).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_form_that_an_encoder_writes_is_a_signature()
    {
        string signature = Sign("t", Address);
        RequestSignature.IsGenuine(signature, ["t"], [Address], []).ShouldBeTrue();
        foreach (string other in new[] { "", " " + signature, signature + " ", signature.TrimEnd('='), signature + "=", signature[..27], "ü" + signature[1..], new string('=', 28), OtherLastBits(signature) })
            RequestSignature.IsGenuine(other, ["t"], [Address], []).ShouldBeFalse(other);
    }

    [Theory]
    [InlineData("/w?bodySHA256={0}", true)]
    [InlineData("/w?x=1&bodySHA256={0}&y=2", true)]
    [InlineData("/w", false)]
    [InlineData("/w?bodySHA256=", false)]
    [InlineData("/w?bodySHA256={0}0", false)]
    [InlineData("/w?bodysha256={0}", false)]
    [InlineData("/w?bodySHA256={0}&bodySHA256={0}", false)]
    [InlineData("/bodySHA256={0}", false)]
    public void A_JSON_body_is_bound_by_the_one_hash_in_the_address(string target, bool matches)
    {
        byte[] body = "{}"u8.ToArray();
        string hash = Convert.ToHexStringLower(SHA256.HashData(body));
        BodyHash.Matches(target.Replace("{0}", hash, StringComparison.Ordinal), body).ShouldBe(matches);
        BodyHash.Matches(target.Replace("{0}", hash, StringComparison.Ordinal), "{ }"u8).ShouldBeFalse();
    }

    // The last letter before the padding has two bits that mean nothing.
    private static string OtherLastBits(string signature) =>
        signature[..26] + (char)(signature[26] is 'Z' or 'z' or '9' or '+' or '/' ? signature[26] - 1 : signature[26] + 1) + "=";

#pragma warning disable CA5350 // The vendor's choice.
    private static string Sign(string token, string text) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
