using ColdCall.Storage;

namespace ColdCall.Tests.Storage;

public sealed class InMemoryConferenceStoreTests : StoreTests
{
    [Fact]
    public void It_says_that_it_forgets() => Create().IsDurable.ShouldBeFalse();

    protected override IConferenceStore Create() => new InMemoryConferenceStore(Clock);
}
