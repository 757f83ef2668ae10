using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Surface;

/// <summary>A further parameter breaks every compiled caller; a further property of a request does not.</summary>
public sealed class ParameterCountTests
{
    private const int Most = 3;

    private static readonly Dictionary<string, string> MoreOnPurpose = new(StringComparer.Ordinal)
    {
        ["ColdCall.ColdCallBuilderExtensions.AddProvider"] = "called once by each provider package, where every argument has a name",
    };

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_method_takes_three_parameters_before_the_token_at_most(string name)
    {
        IEnumerable<string> faults =
            from method in PublicMethods.Of(Library.Named(name))
            let full = $"{method.DeclaringType}.{method.Name}"
            let count = method.GetParameters().Count(parameter => parameter.ParameterType != typeof(CancellationToken)) - (PublicMethods.IsExtension(method) ? 1 : 0)
            where count > Most && !PublicMethods.IsPrescribedByOthers(method) && !MoreOnPurpose.ContainsKey(full)
            select $"{full} takes {count}";

        Faults.None(faults, $"Take one request object with required and optional properties, or enter the method in {nameof(MoreOnPurpose)} with the reason.");
    }
}
