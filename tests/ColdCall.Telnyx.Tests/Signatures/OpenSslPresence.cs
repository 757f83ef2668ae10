namespace ColdCall.Telnyx.Tests.Signatures;

/// <summary>Whether there is something to compare with: where not, a test is left out on a developer's machine, and fails in CI.</summary>
internal static class OpenSslPresence
{
    public static void Require()
    {
        if (OpenSsl.IsPresent) return;
        Assert.False(Testing.Repository.InCi, "In CI OpenSSL 3 must be present.");
        Assert.Skip("OpenSSL 3 is not present.");
    }
}
