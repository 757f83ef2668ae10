using ColdCall.Http;
using ColdCall.Simulation.Randomness;
using ColdCall.Telnyx.Http;

namespace ColdCall.Simulation.Nodes;

/// <summary>What the Telnyx client draws: how long it waits before it repeats, and how it names its commands.</summary>
internal sealed class TelnyxChance(Draws draws, Func<string> nextId) : IJitterSource, ICommandIdSource
{
    double IJitterSource.Next() => draws.Next(Purpose.Jitter, 1000) / 1000.0;

    string ICommandIdSource.Next() => nextId();
}
