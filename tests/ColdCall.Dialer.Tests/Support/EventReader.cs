using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>An open page of an agent: reads the events as they come.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly SseParser<string> _parser;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _parser = SseParser.Create(stream);
        _events = _parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
    }

    public string LastId => _parser.LastEventId;

    public static async Task<EventReader> OpenAsync(DialerClient dialer, string agent = DialerClient.Agent, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/events?client_id={agent}");
        if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
        HttpResponseMessage response = await dialer.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null if the stream is over.</summary>
    public async Task<(string Type, JsonNode Data)?> NextAsync()
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))) return null;
        LastId.ShouldNotBeNullOrEmpty("every event has an id");
        return (_events.Current.EventType, JsonNode.Parse(_events.Current.Data)!);
    }

    /// <summary>Reads on until the call is in a state; everything before it is returned too.</summary>
    public async Task<IReadOnlyList<JsonNode>> CallsUntilAsync(string state)
    {
        List<JsonNode> calls = [];
        while (await NextAsync() is { } next)
        {
            if (next.Type != "call") continue;
            calls.Add(next.Data);
            if ((string?)next.Data["state"] == state) return calls;
        }

        throw new InvalidOperationException($"The stream ended before the call was {state}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
    }
}
