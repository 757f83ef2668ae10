using ColdCall.Storage;

namespace ColdCall.Stores.Tests;

public sealed class InMemoryConferenceStoreTests : StoreTests
{
    [Fact]
    public void It_says_that_it_forgets() => Create().IsDurable.ShouldBeFalse();

    [Fact]
    public async Task What_was_given_back_and_taken_by_another_outlives_the_first_holder()
    {
        IConferenceStore store = Create();
        await store.SaveAsync(Of("a", 0) with { Reserve = [new Reservation { Name = "number", Holder = "a" }] });
        await store.SaveAsync(Of("a", 1) with { Release = ["number"], Live = false });
        await store.SaveAsync(Of("b", 0) with { Reserve = [new Reservation { Name = "number", Holder = "b" }] });

        Clock.Advance(TimeSpan.FromHours(25));
        await store.ClaimDueAsync(new DueClaim { Owner = "me", Now = Clock.GetUtcNow(), Until = Clock.GetUtcNow() });

        (await store.LoadAsync("a")).ShouldBeNull();
        (await store.FindHolderAsync("number")).ShouldBe("b");
    }

    private static ConferenceSave Of(string id, long version) => new() { Id = id, ExpectedVersion = version, State = new byte[] { 1 } };

    protected override IConferenceStore Create() => new InMemoryConferenceStore(Clock);
}
