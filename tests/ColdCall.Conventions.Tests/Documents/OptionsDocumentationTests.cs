using System.Reflection;
using System.Xml.Linq;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>Who sets an option reads what happens if it is left out.</summary>
public sealed class OptionsDocumentationTests
{
    private static readonly string[] SaysWhatHappensWithout = ["default", "required", "null", "empty", "left out", "none"];

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void An_option_says_what_happens_if_it_is_left_out(string name)
    {
        Library library = Library.Named(name);
        XDocument documentation = XDocument.Load(Path.ChangeExtension(library.Assembly.Location, ".xml"));
        Dictionary<string, XElement> members = documentation.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
        IEnumerable<string> faults =
            from type in library.PublicTypes
            where type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !SaysIt(members.GetValueOrDefault($"P:{type.FullName}.{property.Name}"))
            select $"{type.FullName}.{property.Name}";

        Faults.None(faults, "Write <value>The default is …</value>, or say in the summary that it is required or what null means.");
    }

    private static bool SaysIt(XElement? member) =>
        member is not null
        && (member.Element("value") is not null || SaysWhatHappensWithout.Any(word => member.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
