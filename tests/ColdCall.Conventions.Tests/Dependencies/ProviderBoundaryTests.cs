using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Dependencies;

/// <summary>A provider's package brings the engine along for <c>AddColdCall</c>; only its registration may know that. All else uses the contracts.</summary>
public sealed class ProviderBoundaryTests
{
    private const string Engine = "ColdCall";

    private static readonly string[] RegistrationTypes = ["BuilderExtensions", "ServiceCollectionExtensions", "Registration"];

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Only_registration_uses_the_engine(string name)
    {
        if (name == Engine) return;
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            let writer = Library.Outermost(type)
            where !RegistrationTypes.Any(ending => writer.Name.EndsWith(ending, StringComparison.Ordinal))
            from used in MemberUses.TypesIn(type)
            where used.Assembly.GetName().Name == Engine
            select $"{writer.FullName} uses {used.FullName}";

        Faults.None(
            faults,
            $"Use the contracts of ColdCall.Abstractions, or do it in a type whose name ends in {string.Join(", ", RegistrationTypes)}.");
    }
}
