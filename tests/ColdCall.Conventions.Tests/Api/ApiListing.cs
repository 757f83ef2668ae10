using System.Reflection;
using System.Text;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>The public surface of a library as text: one line a type, one indented line a member, in ordinal order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Library library)
    {
        var text = new StringBuilder();
        foreach (Type type in library.PublicTypes.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeLine.Of(type)).Append('\n');
            foreach (string member in MembersOf(type)) text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (TypeLine.IsDelegate(type)) return [];
        IEnumerable<(string Name, string Line)> members =
        [
            .. type.GetFields(Declared).Where(IsVisible).Select(field => (field.Name, MemberLine.Of(field))),
            .. type.GetConstructors(Declared).Where(IsVisible).Where(IsWritten).Select(constructor => ("", MemberLine.Of(constructor))),
            .. type.GetProperties(Declared).Where(IsWritten).Where(property => property.GetAccessors(true).Any(IsVisible)).Select(property => (property.Name, MemberLine.Of(property))),
            .. type.GetEvents(Declared).Where(added => IsVisible(added.AddMethod!)).Select(added => (added.Name, MemberLine.Of(added))),
            .. type.GetMethods(Declared).Where(IsVisible).Where(IsWritten).Where(IsNoAccessor).Select(method => (method.Name, MemberLine.Of(method))),
        ];
        return members.OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal).Select(member => member.Line);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field is { IsSpecialName: false } && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsWritten(MemberInfo member) => !Library.IsCompilerWritten(member);

    private static bool IsNoAccessor(MethodInfo method) => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);
}
