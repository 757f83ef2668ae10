using System.Text.RegularExpressions;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Source;

/// <summary>One public type a file, and the file has its name; a partial type may be spread over <c>Type.Part.cs</c>.</summary>
public sealed partial class PublicTypeFileTests
{
    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_public_type_stands_in_the_file_of_its_name(string name)
    {
        IEnumerable<string> faults =
            from file in Library.Named(name).SourceFiles
            let declared = PublicTypesIn(file)
            let named = Path.GetFileName(file).Split('.')[0]
            where declared.Length > 1 || declared.Any(type => type != named)
            select $"{Path.GetFileName(file)} declares {string.Join(", ", declared)}";

        Faults.None(faults, "Give every public type a file of its own, with its name.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Every_public_type_is_found_in_some_file(string name)
    {
        Library library = Library.Named(name);
        string[] declared = [.. library.SourceFiles.SelectMany(PublicTypesIn)];
        IEnumerable<string> missing = library.PublicTypes.Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0]).Except(declared);

        Faults.None(missing, "Declare the type at the start of a line, under a file-scoped namespace: the test above reads the text.");
    }

    private static string[] PublicTypesIn(string file) => [.. Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|interface|enum|struct|record(?: class| struct)?|delegate .+?) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
