using ColdCall.Prism;
using ColdCall.Telnyx.Prism;

[assembly: AssemblyFixture(typeof(TelnyxPrism))]

namespace ColdCall.Telnyx.Prism;

/// <summary>A server that was made from Telnyx's description.</summary>
public sealed class TelnyxPrism() : PrismServer("telnyx-openapi.json");
