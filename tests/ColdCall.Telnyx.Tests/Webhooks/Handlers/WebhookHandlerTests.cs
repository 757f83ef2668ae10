using ColdCall.Storage;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

/// <summary>Telnyx's own events reach those who asked for them, between the store and the answer.</summary>
public sealed class WebhookHandlerTests
{
    private const string Digit = "call.dtmf.received";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_is_called_after_the_event_is_stored_and_before_the_answer()
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<CallDtmfReceivedEvent, DigitHandler>());
        InboxEntry? stored = null;
        var go = new TaskCompletionSource();
        app.Handled.Acts[nameof(DigitHandler)] = async token =>
        {
            stored = await app.Services.GetRequiredService<IConferenceStore>().ReadInboxAsync("unrouted telnyx/eu", token);
            await go.Task;
        };

        Task<WebhookVerdict> verdict = app.DeliverAsync(Digit, account: "eu", attempt: 3, cancellationToken: Token);
        await Eventually.BecomesTrueAsync(() => stored is not null, "stored before it is handled");
        verdict.IsCompleted.ShouldBeFalse("acknowledged too soon");
        go.SetResult();

        (await verdict).ShouldBe(WebhookVerdict.Accepted);
        (_, TelnyxEvent told, WebhookContext context) = app.Handled.Told.ShouldHaveSingleItem();
        told.ShouldBeOfType<CallDtmfReceivedEvent>().Digit.ShouldBe("5");
        told.Id.ShouldBe("e-1");
        (context.Account, context.Attempt).ShouldBe(("eu", 3));
        context.Raw.GetProperty("data").GetProperty("id").GetString().ShouldBe("e-1");
    }

    [Fact]
    public async Task A_handler_gets_what_it_asked_for_and_no_more()
    {
        await using var app = new HandlerApp(builder => builder
            .AddWebhookHandler<CallDtmfReceivedEvent, DigitHandler>()
            .AddWebhookHandler<CallEvent, CallHandler>()
            .AddWebhookHandler<TelnyxConferenceEvent, RoomHandler>()
            .AddWebhookHandler<TelnyxEvent, AnyHandler>());
        string[] types = [Digit, "call.hangup", "conference.created", "fax.received"];

        foreach (string type in types) (await app.DeliverAsync(type, type, cancellationToken: Token)).ShouldBe(WebhookVerdict.Accepted);

        app.Handled.Lines.ShouldBe(
        [
            "AnyHandler call.dtmf.received", "AnyHandler call.hangup", "AnyHandler conference.created", "AnyHandler fax.received",
            "CallHandler call.dtmf.received", "CallHandler call.hangup", "DigitHandler call.dtmf.received", "RoomHandler conference.created",
        ]);
        app.Handled.Told.Select(each => each.Told).OfType<UnknownTelnyxEvent>().ShouldHaveSingleItem().Payload.GetProperty("digit").GetString().ShouldBe("5");
    }

    [Fact]
    public async Task A_handler_of_a_base_may_be_added_for_one_event()
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<CallDtmfReceivedEvent, CallHandler>());
        await app.DeliverAsync(Digit, cancellationToken: Token);
        await app.DeliverAsync("call.hangup", "e-2", cancellationToken: Token);
        app.Handled.Lines.ShouldBe(["CallHandler call.dtmf.received"]);
    }

    [Fact]
    public async Task Each_call_has_a_service_scope_of_its_own()
    {
        await using var app = new HandlerApp(builder => builder
            .AddWebhookHandler<CallEvent, ScopedHandler>()
            .AddWebhookHandler<CallDtmfReceivedEvent, ScopedHandler>());

        (await app.DeliverAsync(Digit, cancellationToken: Token)).ShouldBe(WebhookVerdict.Accepted);
        (await app.DeliverAsync("call.hangup", "e-2", cancellationToken: Token)).ShouldBe(WebhookVerdict.Accepted);

        app.Handled.Scopes.Distinct().Count().ShouldBe(3);
        app.Handled.Scopes.ShouldAllBe(mark => mark.IsDisposed);
    }

    [Fact]
    public async Task A_handler_that_throws_asks_for_a_repeat_and_keeps_no_other_from_being_called()
    {
        await using var app = new HandlerApp(builder => builder
            .AddWebhookHandler<CallDtmfReceivedEvent, DigitHandler>()
            .AddWebhookHandler<CallEvent, CallHandler>()
            .AddWebhookHandler<TelnyxEvent, AnyHandler>());
        app.Handled.Acts[nameof(DigitHandler)] = _ => throw new InvalidOperationException("down");
        app.Handled.Acts[nameof(CallHandler)] = async _ =>
        {
            await Task.Yield();
            throw new OperationCanceledException("of its own");
        };

        (await app.DeliverAsync(Digit, cancellationToken: Token)).ShouldBe(WebhookVerdict.Unavailable);
        app.Handled.Lines.ShouldBe(["AnyHandler call.dtmf.received", "CallHandler call.dtmf.received", "DigitHandler call.dtmf.received"]);

        app.Handled.Acts.Clear();
        (await app.DeliverAsync(Digit, attempt: 2, cancellationToken: Token)).ShouldBe(WebhookVerdict.Accepted);
        app.Handled.Told.Count.ShouldBe(6);
        app.Handled.Told.Select(each => each.Context.Attempt).Distinct().ShouldBe([1, 2]);
        app.Handled.Told.Select(each => each.Told.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_engine_has_stored_stays_and_the_repeat_adds_nothing()
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<TelnyxEvent, AnyHandler>());
        IConferenceStore store = app.Services.GetRequiredService<IConferenceStore>();
        app.Handled.Acts[nameof(AnyHandler)] = _ => throw new InvalidOperationException("down");

        (await app.DeliverAsync("fax.received", cancellationToken: Token)).ShouldBe(WebhookVerdict.Unavailable);
        InboxEntry first = (await store.ReadInboxAsync("unrouted telnyx", Token)).ShouldNotBeNull();
        (await app.DeliverAsync("fax.received", cancellationToken: Token)).ShouldBe(WebhookVerdict.Unavailable);

        await store.UpdateInboxAsync(first with { Status = InboxStatus.Done }, Token);
        (await store.ReadInboxAsync("unrouted telnyx", Token)).ShouldBeNull("the repeat is known");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_takes_too_long_asks_for_a_repeat(bool listens)
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<CallDtmfReceivedEvent, DigitHandler>().AddWebhookHandler<TelnyxEvent, AnyHandler>());
        using var never = new CancellationTokenSource();
        CancellationToken given = default;
        app.Handled.Acts[nameof(DigitHandler)] = token =>
        {
            given = token;
            return Task.Delay(Timeout.InfiniteTimeSpan, listens ? token : never.Token);
        };

        Task<WebhookVerdict> verdict = app.DeliverAsync(Digit, cancellationToken: Token);
        await Eventually.BecomesTrueAsync(() => app.Handled.Told.Count == 2, "both are called, though the first hangs");
        app.Clock.Advance(TimeSpan.FromMilliseconds(1499));
        given.IsCancellationRequested.ShouldBeFalse();
        verdict.IsCompleted.ShouldBeFalse();
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await verdict).ShouldBe(WebhookVerdict.Unavailable);
        given.IsCancellationRequested.ShouldBeTrue();
        app.Clock.PendingTimers.ShouldBe(0);
        await never.CancelAsync();
    }

    [Fact]
    public async Task Whoever_waits_no_longer_for_the_webhook_cancels_its_handlers()
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<CallDtmfReceivedEvent, DigitHandler>());
        app.Handled.Acts[nameof(DigitHandler)] = token => Task.Delay(Timeout.InfiniteTimeSpan, token);
        using var gone = new CancellationTokenSource();

        Task<WebhookVerdict> verdict = app.DeliverAsync(Digit, cancellationToken: gone.Token);
        await Eventually.BecomesTrueAsync(() => app.Handled.Told.Count == 1, "called");
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => verdict);
    }

    [Fact]
    public async Task What_Telnyx_did_not_sign_reaches_nobody()
    {
        await using var app = new HandlerApp(builder => builder.AddWebhookHandler<TelnyxEvent, AnyHandler>());
        WebhookRequest forged = new WebhookSigner("somebody else").Sign("""{"data":{"event_type":"call.dtmf.received","id":"e"}}"""u8.ToArray(), app.Clock.GetUtcNow());

        (await app.HandleAsync(forged, cancellationToken: Token)).ShouldBe(WebhookVerdict.Unauthorized);

        app.Handled.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_handlers_nobody_observes()
    {
        await using var app = new HandlerApp(_ => { });
        app.Services.GetKeyedServices<IWebhookObserver>("telnyx").ShouldBeEmpty();
        (await app.DeliverAsync(Digit, cancellationToken: Token)).ShouldBe(WebhookVerdict.Accepted);
    }
}
