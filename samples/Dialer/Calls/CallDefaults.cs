using ColdCall;

namespace Dialer.Calls;

/// <summary>What a call is made with where the request leaves it open.</summary>
internal sealed record CallDefaults(string Provider, PhoneNumber From);
