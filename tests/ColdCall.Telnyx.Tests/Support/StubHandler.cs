using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Plays Telnyx for single exchanges: it answers what it was told to expect, in order, and fails on everything else.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    public const string Base = "https://api.telnyx.test/v2/";

    private readonly Queue<Exchange> _expected = new();
    private readonly List<ReceivedRequest> _received = [];
    private ExceptionDispatchInfo? _wrong;

    public IReadOnlyList<ReceivedRequest> Received => _received;

    public StubHandler Expect(string methodAndPath, string? body, Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _expected.Enqueue(new Exchange(methodAndPath, body, answer));
        return this;
    }

    public StubHandler Expect(string methodAndPath, string? body, string answer, HttpStatusCode status = HttpStatusCode.OK) =>
        Expect(methodAndPath, body, _ => Task.FromResult(Answer(status, answer)));

    /// <summary>
    /// The client under test turns whatever a handler throws into an error of its own, which a test of errors may well expect. So the first
    /// request that was wrong is kept, and fails the test at its end.
    /// </summary>
    public void ThrowIfAnyRequestWasWrong() => _wrong?.Throw();

    public void VerifyAllReceived() => _expected.ShouldBeEmpty("requests that were expected and did not come");

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string contentType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ReceivedRequest received = await ReceivedRequest.ReadAsync(request);
        Exchange expected;
        try
        {
            lock (_expected)
            {
                _received.Add(received);
                expected = Check(received);
            }
        }
        catch (Exception wrong)
        {
            _wrong ??= ExceptionDispatchInfo.Capture(wrong);
            throw;
        }

        return await expected.Answer(cancellationToken);
    }

    private Exchange Check(ReceivedRequest received)
    {
        if (!_expected.TryDequeue(out Exchange? expected)) Assert.Fail($"Nobody expected {received.MethodAndPath} {received.Body}");
        received.MethodAndPath.ShouldBe(expected.MethodAndPath);
        received.Body.ShouldBe(expected.Body);
        received.Authorization.ShouldBe($"Bearer {TelnyxServices.ApiKey}");
        TelnyxContract.RequireKnownFields(received);
        return expected;
    }

    private sealed record Exchange(string MethodAndPath, string? Body, Func<CancellationToken, Task<HttpResponseMessage>> Answer);
}
