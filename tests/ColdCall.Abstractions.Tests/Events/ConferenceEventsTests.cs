using System.Reflection;
using System.Runtime.CompilerServices;

namespace ColdCall.Tests.Events;

/// <summary>Who implements one callback only is not bothered with the others.</summary>
public sealed class ConferenceEventsTests
{
    public static TheoryData<string> Callbacks => [.. typeof(IConferenceEvents).GetMethods().Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Callbacks))]
    public void A_callback_that_is_not_implemented_does_nothing(string name)
    {
        MethodInfo callback = typeof(IConferenceEvents).GetMethod(name)!;
        object happened = RuntimeHelpers.GetUninitializedObject(callback.GetParameters()[0].ParameterType);

        var result = (ValueTask)callback.Invoke(new NothingOfInterest(), [happened, new CancellationToken(canceled: true)])!;

        result.IsCompletedSuccessfully.ShouldBeTrue();
    }

    private sealed class NothingOfInterest : IConferenceEvents;
}
