using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>Every package introduces itself.</summary>
public sealed class PackageTextTests
{
    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_package_has_a_README_and_a_description(string name)
    {
        Library library = Library.Named(name);
        string readme = Path.Combine(library.Folder, "README.md");

        File.Exists(readme).ShouldBeTrue($"src/{name}/README.md is missing: it is the page that users of the package see first.");
        File.ReadAllText(readme).ShouldStartWith($"# {name}\n", Case.Sensitive, $"src/{name}/README.md begins with '# {name}'.");
        string? description = library.Project.Descendants("Description").SingleOrDefault()?.Value;
        string.IsNullOrWhiteSpace(description).ShouldBeFalse($"{name} has no <Description> in its project.");
    }
}
