using System.Reflection;
using System.Reflection.Emit;

namespace ColdCall.Conventions.Tests.Libraries;

/// <summary>Which members and types the code of a type uses, read from its signatures and from the instructions of its methods.</summary>
internal static class MemberUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    /// <summary>The members that a method's instructions name.</summary>
    public static IEnumerable<MemberInfo> InBodyOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (int at = 0; at < code.Length;)
        {
            OpCode instruction = ReadOpCode(code, ref at);
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return Resolve(method, BitConverter.ToInt32(code, at));
            at += OperandLength(instruction, code, at);
        }
    }

    /// <summary>The types that a type's declaration, signatures, variables and instructions name.</summary>
    public static IEnumerable<Type> TypesIn(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. MethodsOf(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. type.GetMethods(Declared).Select(method => method.ReturnType),
            .. MethodsOf(type).SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(variable => variable.LocalType),
            .. MethodsOf(type).SelectMany(InBodyOf).SelectMany(TypesOf),
        ];
        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type?> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsConstructedGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };

    private static MemberInfo Resolve(MethodBase method, int token)
    {
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod)!;
    }

    private static OpCode ReadOpCode(byte[] code, ref int at)
    {
        const byte TwoByteMark = 0xFE;
        short value = code[at++];
        if (value == TwoByteMark) value = unchecked((short)((TwoByteMark << 8) | code[at++]));
        return OpCodesByValue[value];
    }

    private static int OperandLength(OpCode instruction, byte[] code, int at) => instruction.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
