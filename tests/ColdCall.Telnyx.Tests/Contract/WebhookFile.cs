using System.Text.Json.Nodes;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>One of the documented webhooks, as it comes.</summary>
/// <param name="Name">The file, below its folder.</param>
/// <param name="Webhook">What it holds.</param>
internal sealed record WebhookFile(string Name, JsonNode Webhook)
{
    public static IReadOnlyList<WebhookFile> All()
    {
        string folder = Repository.Contract("telnyx-webhooks");
        return
        [
            .. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "index.json")
                .Order(StringComparer.Ordinal)
                .Select(file => new WebhookFile(Path.GetRelativePath(folder, file), JsonNode.Parse(File.ReadAllBytes(file))!)),
        ];
    }
}
