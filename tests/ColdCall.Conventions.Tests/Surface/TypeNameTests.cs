using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Surface;

/// <summary>A name says what a thing is. These endings say nothing.</summary>
public sealed class TypeNameTests
{
    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service"];

    private static readonly Dictionary<string, string> AllowedOnPurpose = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_type_is_named_for_what_it_is(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            where !Library.IsCompilerWritten(type)
            let plain = type.Name.Split('`')[0]
            where EmptyEndings.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal)) && !AllowedOnPurpose.ContainsKey(type.FullName!)
            select type.FullName!;

        Faults.None(faults, $"Name it for what it is or does in the words of telephony, or enter it in {nameof(AllowedOnPurpose)} with the reason.");
    }
}
