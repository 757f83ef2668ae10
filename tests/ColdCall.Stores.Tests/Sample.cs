using System.Text;
using ColdCall.Storage;

namespace ColdCall.Stores.Tests;

/// <summary>What stores are given, at its shortest.</summary>
internal static class Sample
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ConferenceSave Save(string id, long version) => new() { Id = id, ExpectedVersion = version, State = Bytes(id) };

    public static InboxEntry Entry(string stream, long sequence) => new() { Stream = stream, Sequence = sequence, Payload = Bytes("callback") };

    public static OutboxEntry Command(string id) => new() { CommandId = id, Payload = Bytes(id) };

    public static DueClaim Claim(DateTimeOffset now) => new() { Owner = "me", Now = now, Until = now.AddSeconds(30) };
}
