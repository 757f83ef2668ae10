using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>Plays Twilio for single exchanges: it answers what it was told to expect, in order, and fails on everything else.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private const string AnyBody = "(any)";

    private readonly Queue<(string MethodAndPath, string? Body, Func<HttpResponseMessage> Answer)> _expected = new();
    private readonly List<ReceivedRequest> _received = [];
    private ExceptionDispatchInfo? _wrong;

    public IReadOnlyList<ReceivedRequest> Received => _received;

    public StubHandler Expect(string methodAndPath, string? body, Func<HttpResponseMessage> answer)
    {
        _expected.Enqueue((methodAndPath, body, answer));
        return this;
    }

    public StubHandler Expect(string methodAndPath, string? body, string answer, HttpStatusCode status = HttpStatusCode.OK) =>
        Expect(methodAndPath, body, () => Answer(status, answer));

    /// <summary>For requests whose body the test looks at afterwards.</summary>
    public StubHandler ExpectAnyBody(string methodAndPath, string answer) => Expect(methodAndPath, AnyBody, answer);

    /// <summary>The client turns what a handler throws into errors of its own; so the first wrong request is kept, and fails the test at its end.</summary>
    public void Verify()
    {
        _wrong?.Throw();
        _expected.ShouldBeEmpty("requests that were expected and did not come");
    }

    public static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            ReceivedRequest received = await ReceivedRequest.ReadAsync(request);
            _received.Add(received);
            if (!_expected.TryDequeue(out (string MethodAndPath, string? Body, Func<HttpResponseMessage> Answer) expected)) Assert.Fail($"Nobody expected {received.MethodAndPath} {received.Body}");
            received.MethodAndPath.ShouldBe(expected.MethodAndPath);
            if (expected.Body != AnyBody) received.Body.ShouldBe(expected.Body);
            return expected.Answer();
        }
        catch (Exception wrong) when (wrong is not HttpRequestException)
        {
            _wrong ??= ExceptionDispatchInfo.Capture(wrong);
            throw;
        }
    }
}
