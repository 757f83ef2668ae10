using System.Reflection;
using System.Text.Json.Serialization;
using ColdCall.Providers;

namespace ColdCall.Tests;

/// <summary>A case that is missing from the list of its base could be saved but never read again.</summary>
public sealed class JsonKindsTests
{
    [Theory]
    [InlineData(typeof(Destination))]
    [InlineData(typeof(ConferenceEvent))]
    [InlineData(typeof(ProviderCommand))]
    [InlineData(typeof(ProviderEvent))]
    public void Every_case_has_a_name_of_its_own(Type basis)
    {
        JsonDerivedTypeAttribute[] listed = [.. basis.GetCustomAttributes<JsonDerivedTypeAttribute>()];
        IEnumerable<Type> cases = basis.Assembly.GetTypes().Where(type => type.IsSubclassOf(basis) && !type.IsAbstract);

        listed.Select(kind => kind.DerivedType).ShouldBe(cases, ignoreOrder: true);
        listed.Select(kind => (string)kind.TypeDiscriminator!).ShouldBeUnique();
    }
}
