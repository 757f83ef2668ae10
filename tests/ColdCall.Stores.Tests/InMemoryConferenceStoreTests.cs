using ColdCall.Storage;

namespace ColdCall.Stores.Tests;

public sealed class InMemoryConferenceStoreTests : StoreTests
{
    [Fact]
    public void It_says_that_it_forgets() => Create().IsDurable.ShouldBeFalse();

    protected override IConferenceStore Create() => new InMemoryConferenceStore(Clock);
}
