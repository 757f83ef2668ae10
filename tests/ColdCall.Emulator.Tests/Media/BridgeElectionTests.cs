using ColdCall.Emulator.Media;

namespace ColdCall.Emulator.Tests.Media;

public sealed class BridgeElectionTests
{
    [Fact]
    public void Histories_of_pages_that_come_and_go_always_have_the_right_bridge()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var pages = new List<Candidate>();
            Candidate? elected = null;
            for (int step = 0; step < 60; step++)
            {
                Change(pages, random);
                bool idle = random.Next(2) == 0;
                Candidate? before = elected;
                elected = BridgeElection.Elect(pages, before, idle);
                Check(pages, before, elected, idle).ShouldBeNull($"seed {seed}, step {step}");
            }
        }
    }

    /// <summary>What the election promises; null if it was kept.</summary>
    private static string? Check(List<Candidate> pages, Candidate? before, Candidate? elected, bool idle)
    {
        bool any = pages.Exists(page => page.CanBridge);
        if (any != elected is not null) return "somebody bridges exactly if somebody can";
        if (elected is null) return null;
        if (!pages.Contains(elected) || !elected.CanBridge) return "only who is there and can is elected";
        bool stays = before is not null && pages.Contains(before) && before.CanBridge;
        if (stays && !idle && elected != before) return "nobody is replaced while legs have audio";
        if (stays && before!.IsPreferred && elected != before) return "a preferred page is never replaced";
        bool chosenFreely = !stays || idle;
        return chosenFreely && pages.Exists(page => page.CanBridge && page.IsPreferred) && !elected.IsPreferred ? "preferred pages come first" : null;
    }

    private static void Change(List<Candidate> pages, Random random)
    {
        switch (random.Next(3))
        {
            case 0: pages.Add(new Candidate { IsPreferred = random.Next(2) == 0, CanBridge = random.Next(3) > 0 }); break;
            case 1 when pages.Count > 0: pages.RemoveAt(random.Next(pages.Count)); break;
            case 2 when pages.Count > 0: pages[random.Next(pages.Count)].CanBridge ^= true; break;
        }
    }

    private sealed class Candidate : IBridgeCandidate
    {
        public bool CanBridge { get; set; }

        public bool IsPreferred { get; init; }
    }
}
