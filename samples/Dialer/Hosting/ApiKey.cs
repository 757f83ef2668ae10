using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dialer.Data;
using Microsoft.EntityFrameworkCore;

namespace Dialer.Hosting;

/// <summary>The key with which programs may use the API. It is made and shown once; only what recognises it is kept.</summary>
internal sealed class ApiKey(IDbContextFactory<DialerDb> databases, TimeProvider clock)
{
    private const int Bytes = 32;
    private byte[]? _hash;

    /// <returns>The key, if this is the first start and it was made just now; otherwise null.</returns>
    public async Task<string?> ReadOrMakeAsync(CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.ApiKeys.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            _hash = Convert.FromHexString(known.Hash);
            return null;
        }

        string key = $"dialer_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}";
        byte[] hash = HashOf(key);
        db.ApiKeys.Add(new ApiKeyRecord { Hash = Convert.ToHexStringLower(hash), CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        _hash = hash;
        return key;
    }

    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AnyAsync(cancellationToken);
    }

    public bool IsKnown(string key) => _hash is { } hash && CryptographicOperations.FixedTimeEquals(hash, HashOf(key));

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
