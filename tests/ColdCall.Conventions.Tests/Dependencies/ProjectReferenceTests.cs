using System.Reflection;
using System.Runtime.CompilerServices;
using ColdCall.Conventions.Tests.Libraries;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Dependencies;

/// <summary>
/// AspNetCore, Telnyx, Twilio → ColdCall → Abstractions ← Sqlite, PostgreSql; Emulator → ASP.NET Core only. Nothing in <c>src</c> refers to
/// samples, tests or benchmarks.
/// </summary>
public sealed class ProjectReferenceTests
{
    private const string Framework = "Microsoft.AspNetCore.App";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ColdCall.Abstractions"] = [],
        ["ColdCall"] = ["ColdCall.Abstractions"],
        ["ColdCall.Telnyx"] = ["ColdCall"],
        ["ColdCall.Twilio"] = ["ColdCall"],
        ["ColdCall.AspNetCore"] = ["ColdCall"],
        ["ColdCall.Sqlite"] = ["ColdCall.Abstractions"],
        ["ColdCall.PostgreSql"] = ["ColdCall.Abstractions"],
        ["ColdCall.Emulator"] = [],
    };

    private static readonly string[] OnAspNetCore = ["ColdCall.AspNetCore", "ColdCall.Emulator"];

    private static readonly string[] PackagesOfTheContracts =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
    ];

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_project_refers_to_exactly_the_projects_below_it(string name)
    {
        Allowed.ShouldContainKey(name, $"{name} has no place among the arrows yet. Enter it in {nameof(ProjectReferenceTests)}.{nameof(Allowed)} and in the documentation.");
        Library library = Library.Named(name);
        string source = Path.Combine(Repository.Root, "src") + Path.DirectorySeparatorChar;
        string[] references = [.. library.Items("ProjectReference").Select(path => Path.GetFullPath(Path.Combine(library.Folder, path.Replace('\\', '/'))))];

        references.ShouldAllBe(path => path.StartsWith(source, StringComparison.Ordinal), $"{name} refers to a project outside src. Move what it needs into src.");
        string[] names = [.. references.Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
        names.ShouldBe(Allowed[name], $"The arrows of {name} differ from the allowed ones. Remove the reference, or change the design first.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_compiled_assembly_uses_only_what_its_arrows_reach(string name)
    {
        string[] reached = [.. Reached(name)];
        IEnumerable<string> used = Library.Named(name).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(IsOurs);

        Faults.None(used.Except(reached).Select(other => $"{name} uses {other}"), "Let the code depend on Abstractions only, or move it to where the arrows allow it.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Only_hosts_of_HTTP_know_ASP_NET_Core(string name)
    {
        Library library = Library.Named(name);
        bool listed = library.Items("FrameworkReference").Contains(Framework);
        listed.ShouldBe(OnAspNetCore.Contains(name), $"{name}: only {string.Join(" and ", OnAspNetCore)} list the framework {Framework}.");
        if (listed) return;

        IEnumerable<string> used = library.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
        Faults.None(
            used.Where(other => other.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).Select(other => $"{name} uses {other}"),
            "Move the code that needs HTTP hosting to ColdCall.AspNetCore.");
    }

    [Fact]
    public void The_contracts_need_three_packages_at_most() => Faults.None(
        Library.Named("ColdCall.Abstractions").Items("PackageReference").Except(PackagesOfTheContracts).Select(package => $"ColdCall.Abstractions lists {package}"),
        "Keep the contracts free of it: everybody who implements them would have to take it too.");

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_library_sees_the_internals_of_another(string name)
    {
        IEnumerable<string> friends = Library.Named(name).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);

        Faults.None(friends.Intersect(Allowed.Keys).Select(friend => $"{name} opens its internals to {friend}"), "Make public what another package must name.");
    }

    private static IEnumerable<string> Reached(string name) => Allowed[name].SelectMany(below => Reached(below).Prepend(below));

    private static bool IsOurs(string assembly) => assembly == "ColdCall" || assembly.StartsWith("ColdCall.", StringComparison.Ordinal);
}
