using System.Reflection;
using ColdCall.Storage;

namespace ColdCall.Endurance.Node;

/// <summary>A store that answers nothing while it is switched off.</summary>
public class SwitchedStore : DispatchProxy
{
    private IConferenceStore _inner = null!;
    private StoreSwitch _switch = null!;

    internal static IConferenceStore Around(IConferenceStore inner, StoreSwitch isOut)
    {
        IConferenceStore around = Create<IConferenceStore, SwitchedStore>();
        (((SwitchedStore)around)._inner, ((SwitchedStore)around)._switch) = (inner, isOut);
        return around;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        bool isQuestion = targetMethod!.IsSpecialName;
        if (_switch.IsOut && !isQuestion) throw new StoreUnavailableException("The store was switched off.");
        return targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
