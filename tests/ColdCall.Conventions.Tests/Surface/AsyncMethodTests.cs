using System.Reflection;
using System.Runtime.CompilerServices;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Surface;

/// <summary>Everything that waits is called <c>…Async</c> and can be cancelled.</summary>
public sealed class AsyncMethodTests
{
    /// <summary>Interfaces that applications and provider packages implement and ColdCall calls: it always has a token to pass.</summary>
    private static readonly string[] CallbackInterfaces = ["ColdCall.IConferenceEvents", "ColdCall.IWebhookObserver", "ColdCall.Telnyx.IWebhookHandler`1", "ColdCall.Twilio.IWebhookHandler`1"];

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void An_async_method_ends_in_a_token(string name)
    {
        IEnumerable<string> faults =
            from method in PublicMethods.Of(Library.Named(name))
            where method.Name.EndsWith("Async", StringComparison.Ordinal) && !PublicMethods.IsPrescribedByOthers(method)
            let fault = TokenFault(method)
            where fault is not null
            select $"{method.DeclaringType}.{method.Name} {fault}";

        Faults.None(faults, "End the parameters in 'CancellationToken cancellationToken = default' (without the default on callbacks).");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void What_waits_is_called_Async(string name)
    {
        IEnumerable<string> faults =
            from method in PublicMethods.Of(Library.Named(name))
            where Waits(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal) && !PublicMethods.IsPrescribedByOthers(method)
            select $"{method.DeclaringType}.{method.Name}";

        Faults.None(faults, "Let the name end in Async.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Nothing_is_async_void(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            from method in MemberUses.MethodsOf(type).OfType<MethodInfo>()
            where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
            select $"{Library.Outermost(type).FullName}: {method.Name}";

        Faults.None(faults, "Return a Task and let the caller await it: an error in async void ends the process.");
    }

    private static string? TokenFault(MethodInfo method)
    {
        if (method.GetParameters() is not [.., { } last] || last.ParameterType != typeof(CancellationToken)) return "does not end in a CancellationToken";
        if (last.Name != "cancellationToken") return $"calls its token {last.Name}";
        bool callback = CallbackInterfaces.Contains(method.DeclaringType!.FullName);
        return callback == last.HasDefaultValue ? callback ? "has a default for the token of a callback" : "has a token without a default" : null;
    }

    private static bool Waits(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } generic
            && (generic == typeof(Task<>) || generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>)));
}
