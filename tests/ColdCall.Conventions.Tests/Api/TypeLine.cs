using System.Reflection;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>The line of a type: what it is, its name, its base, its interfaces and the limits of its type parameters.</summary>
internal static class TypeLine
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static string Of(Type type)
    {
        if (IsDelegate(type)) return $"{MemberLine.Obsolete(type)}delegate {MemberLine.Of(type.GetMethod("Invoke")!)} {TypeText.Full(type)}";
        string[] parents = [.. Parents(type)];
        return $"{MemberLine.Obsolete(type)}{Kind(type)} {TypeText.Full(type)}{(parents.Length > 0 ? $" : {string.Join(", ", parents)}" : "")}"
            + GenericLimits.Of(type.GetGenericArguments());
    }

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static string Kind(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsValueType)
        {
            bool immutable = type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "IsReadOnlyAttribute");
            return (immutable ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (type.GetMethod("PrintMembers", Instance) is null ? "struct" : "record struct");
        }

        string modifier = (type.IsAbstract, type.IsSealed) switch { (true, true) => "static ", (true, _) => "abstract ", (_, true) => "sealed ", _ => "" };
        return modifier + (type.GetMethod("<Clone>$", Instance) is null ? "class" : "record");
    }

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum)
        {
            if (Enum.GetUnderlyingType(type) != typeof(int)) yield return TypeText.Of(Enum.GetUnderlyingType(type));
            yield break;
        }

        Type? basis = type.BaseType;
        if (basis is not null && basis != typeof(object) && basis != typeof(ValueType)) yield return TypeText.Of(basis);
        IEnumerable<Type> inherited = [.. basis?.GetInterfaces() ?? [], .. type.GetInterfaces().SelectMany(contract => contract.GetInterfaces())];
        IEnumerable<string> own = type.GetInterfaces().Except(inherited)
            .Where(contract => contract != typeof(IEquatable<>).MakeGenericType(type))
            .Select(TypeText.Of);
        foreach (string contract in own.Order(StringComparer.Ordinal)) yield return contract;
    }
}
