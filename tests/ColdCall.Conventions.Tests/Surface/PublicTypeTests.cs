using System.Reflection;
using System.Runtime.CompilerServices;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Surface;

/// <summary>Public types are closed and do not change once made; only options are filled in step by step.</summary>
public sealed class PublicTypeTests
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_public_class_is_sealed_static_or_abstract(string name) => Faults.None(
        Library.Named(name).PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName!),
        "Seal it. What users may replace is an interface.");

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Only_options_have_setters(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).PublicTypes
            where !type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties(Public)
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select $"{type.FullName}.{property.Name}";

        Faults.None(faults, "Use init.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_public_field_can_be_changed(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).PublicTypes
            where !type.IsEnum
            from field in type.GetFields(Public)
            where !field.IsLiteral && !field.IsInitOnly
            select $"{type.FullName}.{field.Name}";

        Faults.None(faults, "Make it a property with init.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_static_holds_state(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            where !Library.IsCompilerWritten(type)
            from field in type.GetFields(Static)
            where !field.IsLiteral && !field.IsInitOnly && !Library.IsCompilerWritten(field)
            select $"{type.FullName}.{field.Name}";

        Faults.None(faults, "Keep it in a service: two applications in one process must not share it.");
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
