using ColdCall.Prism;
using ColdCall.Twilio.Prism;

[assembly: AssemblyFixture(typeof(TwilioPrism))]

namespace ColdCall.Twilio.Prism;

/// <summary>A server that was made from Twilio's description.</summary>
public sealed class TwilioPrism() : PrismServer("twilio-openapi.json");
