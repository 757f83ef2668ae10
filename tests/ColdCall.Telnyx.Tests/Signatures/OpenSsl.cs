using System.Runtime.InteropServices;

namespace ColdCall.Telnyx.Tests.Signatures;

/// <summary>The platform's own Ed25519, to compare with, and to sign what is to be verified.</summary>
internal static partial class OpenSsl
{
    private const string Library = "libcrypto.so.3";
    private const int Ed25519 = 1087;

    public static bool IsPresent
    {
        get
        {
            if (!NativeLibrary.TryLoad(Library, typeof(OpenSsl).Assembly, null, out nint handle)) return false;
            NativeLibrary.Free(handle);
            return true;
        }
    }

    public static bool Verify(byte[] publicKey, byte[] signature, byte[] message)
    {
        nint key = EVP_PKEY_new_raw_public_key(Ed25519, 0, publicKey, (nuint)publicKey.Length);
        if (key == 0) return false;
        nint context = EVP_MD_CTX_new();
        try
        {
            Require(EVP_DigestVerifyInit(context, 0, 0, 0, key));
            return EVP_DigestVerify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
        }
        finally
        {
            EVP_MD_CTX_free(context);
            EVP_PKEY_free(key);
        }
    }

    public static (byte[] PublicKey, byte[] Signature) Sign(byte[] seed, byte[] message)
    {
        nint key = EVP_PKEY_new_raw_private_key(Ed25519, 0, seed, (nuint)seed.Length);
        nint context = EVP_MD_CTX_new();
        try
        {
            var publicKey = new byte[32];
            nuint length = 32;
            Require(EVP_PKEY_get_raw_public_key(key, publicKey, ref length));
            var signature = new byte[64];
            length = 64;
            Require(EVP_DigestSignInit(context, 0, 0, 0, key));
            Require(EVP_DigestSign(context, signature, ref length, message, (nuint)message.Length));
            return (publicKey, signature);
        }
        finally
        {
            EVP_MD_CTX_free(context);
            EVP_PKEY_free(key);
        }
    }

    private static void Require(int result)
    {
        if (result != 1) throw new InvalidOperationException("OpenSSL refused.");
    }

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint EVP_PKEY_new_raw_public_key(int type, nint engine, byte[] key, nuint length);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint EVP_PKEY_new_raw_private_key(int type, nint engine, byte[] key, nuint length);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_PKEY_get_raw_public_key(nint key, byte[] destination, ref nuint length);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint EVP_MD_CTX_new();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestVerifyInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestVerify(nint context, byte[] signature, nuint signatureLength, byte[] message, nuint messageLength);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestSignInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestSign(nint context, byte[] signature, ref nuint signatureLength, byte[] message, nuint messageLength);
}
