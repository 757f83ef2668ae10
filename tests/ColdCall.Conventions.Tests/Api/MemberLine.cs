using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>The line of a member, close to its declaration in C#.</summary>
internal static class MemberLine
{
    public static string Of(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum) return $"{Obsolete(field)}{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        string modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{Obsolete(field)}{Access(field.IsPublic)}{modifiers}{TypeText.Of(new NullabilityInfoContext().Create(field))} {field.Name}{value}";
    }

    public static string Of(ConstructorInfo constructor) => $"{Obsolete(constructor)}{Access(constructor.IsPublic)}new({Parameters(constructor)})";

    public static string Of(PropertyInfo property)
    {
        MethodInfo accessor = property.GetMethod ?? property.SetMethod!;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        string accessors = string.Concat(new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Select(AccessorText));
        return $"{Obsolete(property)}{Modifiers(accessor)}{required}{TypeText.Of(new NullabilityInfoContext().Create(property))} {name} {{ {accessors}}}";
    }

    public static string Of(EventInfo added) => $"{Obsolete(added)}{Modifiers(added.AddMethod!)}event {TypeText.Of(added.EventHandlerType!)} {added.Name}";

    public static string Of(MethodInfo method)
    {
        Type[] arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        string generic = arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>" : "";
        string result = TypeText.Of(new NullabilityInfoContext().Create(method.ReturnParameter));
        return $"{Obsolete(method)}{Modifiers(method)}{result} {method.Name}{generic}({Parameters(method)}){GenericLimits.Of(arguments)}";
    }

    /// <summary>The mark of what is obsolete. The compiler marks constructors of types with required members too, for compilers that do not know them.</summary>
    public static string Obsolete(MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute), inherit: false) && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute), inherit: false)
            ? "[Obsolete] "
            : "";

    private static string AccessorText(MethodInfo accessor)
    {
        if (!accessor.IsPublic && !accessor.IsFamily && !accessor.IsFamilyOrAssembly) return "";
        bool init = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        string kind = accessor.ReturnType != typeof(void) ? "get" : init ? "init" : "set";
        return $"{Access(accessor.IsPublic)}{kind}; ";
    }

    private static string Modifiers(MethodInfo method) => Access(method.IsPublic) + (method.IsStatic ? "static " : "") + Dispatch(method);

    private static string Dispatch(MethodInfo method)
    {
        bool inInterface = method.DeclaringType!.IsInterface;
        if (method.IsAbstract) return inInterface && !method.IsStatic ? "" : "abstract ";
        if (method.GetBaseDefinition() != method) return "override ";
        return method is { IsVirtual: true, IsFinal: false } && (inInterface || !method.DeclaringType.IsSealed) ? "virtual " : "";
    }

    private static string Access(bool isPublic) => isPublic ? "" : "protected ";

    private static string Parameters(MethodBase method)
    {
        string self = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return self + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string passed = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{many}{passed}{TypeText.Of(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char sign => $"'{sign}'",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } set => $"{set.Name}.{Enum.ToObject(set, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
