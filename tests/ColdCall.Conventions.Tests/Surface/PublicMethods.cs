using System.Reflection;
using System.Runtime.CompilerServices;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Surface;

/// <summary>The methods that users of a library can call, without accessors, operators and what the compiler wrote.</summary>
internal static class PublicMethods
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<MethodInfo> Of(Library library) => library.PublicTypes
        .SelectMany(type => type.GetMethods(Declared))
        .Where(method => !method.IsSpecialName && !Library.IsCompilerWritten(method));

    /// <summary>Whether somebody else's base type or interface fixes the signature, such as <c>IAsyncDisposable</c> or a hosted service.</summary>
    public static bool IsPrescribedByOthers(MethodInfo method)
    {
        if (method.GetBaseDefinition().DeclaringType is { } origin && !IsOurs(origin)) return true;
        if (method.DeclaringType is not { IsInterface: false } type) return false;
        return type.GetInterfaces().Where(contract => !IsOurs(contract)).Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
    }

    public static bool IsExtension(MethodInfo method) => method.IsDefined(typeof(ExtensionAttribute), inherit: false);

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("ColdCall", StringComparison.Ordinal);
}
