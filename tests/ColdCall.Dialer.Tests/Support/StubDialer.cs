using System.Reflection;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>A dialer of which only the sweep is used; what it does is up to the test.</summary>
public class StubDialer : DispatchProxy
{
    private Func<Task<int>> _stopEverything = () => Task.FromResult(0);

    public static IConferenceDialer Create(Func<Task<int>> stopEverything)
    {
        IConferenceDialer dialer = Create<IConferenceDialer, StubDialer>();
        ((StubDialer)dialer)._stopEverything = stopEverything;
        return dialer;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IConferenceDialer.StopEverythingAsync) ? _stopEverything() : throw new NotSupportedException(targetMethod?.Name);
}
