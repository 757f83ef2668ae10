namespace ColdCall.Dispatch;

/// <summary>A handler of callbacks: the name it is remembered by, and how it is made.</summary>
internal sealed record HandlerRegistration(string Name, Func<IServiceProvider, IConferenceEvents> Resolve);
