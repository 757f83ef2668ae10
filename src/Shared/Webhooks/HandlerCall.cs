namespace ColdCall.Webhooks;

/// <summary>One handler that is to be told one event.</summary>
/// <param name="Name">The handler's name, for messages.</param>
/// <param name="InvokeAsync">Makes the handler in a service scope and tells it.</param>
internal sealed record HandlerCall(string Name, Func<IServiceProvider, CancellationToken, ValueTask> InvokeAsync);
