using System.Globalization;
using System.Text;
using ColdCall;
using ColdCall.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// The file is the one argument. Every line names a conference and the version of it that was acknowledged.
const int Conferences = 16;
var services = new ServiceCollection();
services.AddColdCall(new ConfigurationBuilder().Build()).AddSqliteStore(args[0]);
await using ServiceProvider provider = services.BuildServiceProvider();
IConferenceStore store = provider.GetRequiredService<IConferenceStore>();
await Task.WhenAll(Enumerable.Range(0, Conferences).Select(SaveForEverAsync));

async Task SaveForEverAsync(int number)
{
    string id = $"conference-{number}";
    for (int version = 1; ; version++)
    {
        string part = string.Create(CultureInfo.InvariantCulture, $"{id}:{version}");
        SaveResult result = await store.SaveAsync(new ConferenceSave
        {
            Id = id,
            ExpectedVersion = version - 1,
            State = Encoding.UTF8.GetBytes(part),
            EventKeys = [part],
            IndexKeys = [part],
            Reserve = [new Reservation { Name = part, Holder = id }],
            Inbox = [new InboxEntry { Stream = id, Sequence = version, Payload = Encoding.UTF8.GetBytes(part) }],
            Outbox = [new OutboxEntry { CommandId = part, Payload = Encoding.UTF8.GetBytes(part) }],
        });
        if (result.Status != SaveStatus.Saved) throw new InvalidOperationException($"{part}: {result.Status}");
        Console.WriteLine($"{id} {version}");
    }
}
