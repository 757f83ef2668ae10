using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Libraries;

/// <summary>One project under <c>src</c>: its files and its compiled assembly.</summary>
public sealed class Library
{
    private Library(string projectFile)
    {
        Name = Path.GetFileNameWithoutExtension(projectFile);
        Folder = Path.GetDirectoryName(projectFile)!;
        Project = XDocument.Load(projectFile);
    }

    public static IReadOnlyList<Library> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new Library(file)),
    ];

    /// <summary>For theories: one case a library.</summary>
    public static TheoryData<string> Names => [.. All.Select(library => library.Name)];

    public string Name { get; }

    public string Folder { get; }

    public XDocument Project { get; }

    public Assembly Assembly => Assembly.Load(Name);

    /// <summary>The types that somebody wrote, nested ones included: neither those of generators nor what measuring coverage adds.</summary>
    public IEnumerable<Type> Types => Assembly.GetTypes().Where(type => IsWritten(Outermost(type)));

    public IEnumerable<Type> PublicTypes => Types.Where(type => type.IsVisible);

    public IEnumerable<string> SourceFiles => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories);

    public static Library Named(string name) => All.Single(library => library.Name == name);

    /// <summary>The type that somebody wrote around this one: closures and state machines count as part of it.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    public static bool IsCompilerWritten(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>The values of the items of one kind in the project file.</summary>
    public IEnumerable<string> Items(string kind) => Project.Descendants(kind).Select(item => (string?)item.Attribute("Include")).OfType<string>();

    public override string ToString() => Name;

    private static bool IsWritten(Type type) =>
        !IsCompilerWritten(type) && type.Namespace is { } space && (space == "ColdCall" || space.StartsWith("ColdCall.", StringComparison.Ordinal));
}
