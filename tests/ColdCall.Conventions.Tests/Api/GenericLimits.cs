using System.Reflection;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>The <c>where</c> clauses of type parameters.</summary>
internal static class GenericLimits
{
    public static string Of(IEnumerable<Type> parameters) => string.Concat(
        from parameter in parameters
        where parameter.IsGenericParameter
        let limits = Limits(parameter).ToArray()
        where limits.Length > 0
        select $" where {parameter.Name} : {string.Join(", ", limits)}");

    private static IEnumerable<string> Limits(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) yield return "class";
        if (isStruct) yield return "struct";
        foreach (Type limit in parameter.GetGenericParameterConstraints().Where(limit => limit != typeof(ValueType))) yield return TypeText.Of(limit);
        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)) yield return "new()";
    }
}
