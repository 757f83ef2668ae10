using System.Reflection;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>Types as C# writes them: keywords, question marks, and no namespace where everybody knows it.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private static readonly string[] WellKnown = ["System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"];

    public static string Of(Type type) => Of(type, null);

    public static string Of(NullabilityInfo info) => Of(info.Type, info);

    /// <summary>A type with its namespace, whatever it is.</summary>
    public static string Full(Type type) => $"{type.Namespace}.{WithoutNamespace(type, null)}";

    private static string Of(Type type, NullabilityInfo? info)
    {
        if (type.IsByRef) return Of(type.GetElementType()!, info);
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value, info)}?";
        return info?.ReadState == NullabilityState.Nullable && !type.IsValueType ? $"{Name(type, info)}?" : Name(type, info);
    }

    private static string Name(Type type, NullabilityInfo? info)
    {
        if (Keywords.TryGetValue(type, out string? keyword)) return keyword;
        if (type.IsArray) return $"{Of(type.GetElementType()!, info?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer) return $"{Of(type.GetElementType()!)}*";
        if (type.IsGenericParameter || WellKnown.Contains(type.Namespace)) return WithoutNamespace(type, info);
        return $"{type.Namespace}.{WithoutNamespace(type, info)}";
    }

    private static string WithoutNamespace(Type type, NullabilityInfo? info)
    {
        if (type.IsGenericParameter) return type.Name;
        string name = type.Name.Split('`')[0];
        string path = type.DeclaringType is { } outer ? $"{WithoutNamespace(outer, null).Split('<')[0]}.{name}" : name;
        Type[] arguments = type.GetGenericArguments();
        if (arguments.Length == 0) return path;
        NullabilityInfo[] inner = info?.GenericTypeArguments ?? [];
        return $"{path}<{string.Join(", ", arguments.Select((argument, i) => Of(argument, inner.ElementAtOrDefault(i))))}>";
    }
}
