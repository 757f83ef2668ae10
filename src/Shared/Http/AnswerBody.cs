using System.Buffers;

namespace ColdCall.Http;

/// <summary>Reads the body of an answer, up to a length that no honest answer has.</summary>
internal static class AnswerBody
{
    private const int MaxBytes = 1024 * 1024;
    private const int Step = 4096;

    /// <returns>The body; null if it is larger than 1 MiB.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxBytes) return null;
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var body = new ArrayBufferWriter<byte>(Step);
        while (true)
        {
            int count = await stream.ReadAsync(body.GetMemory(Step), cancellationToken).ConfigureAwait(false);
            if (count == 0) return body.WrittenSpan.ToArray();
            body.Advance(count);
            if (body.WrittenCount > MaxBytes) return null;
        }
    }

    /// <summary>Reads the body of an error. The status alone says what became of the command; a body that breaks off must not hide it.</summary>
    /// <returns>The body; null if it cannot be had.</returns>
    public static async Task<byte[]?> ReadErrorAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
