using System.Text.Json.Serialization;
using Dialer.Calls;
using Dialer.Contacts;
using Dialer.Live;
using Dialer.Phones;

namespace Dialer.Hosting;

/// <summary>Everything that goes over the wire as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CallView))]
[JsonSerializable(typeof(Paged<CallView>))]
[JsonSerializable(typeof(InitiateRequest))]
[JsonSerializable(typeof(InitiateAnswer))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(JoinAnswer))]
[JsonSerializable(typeof(ControlRequest))]
[JsonSerializable(typeof(ControlAnswer))]
[JsonSerializable(typeof(EndRequest))]
[JsonSerializable(typeof(EndAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(OutcomeRequest))]
[JsonSerializable(typeof(ContactView))]
[JsonSerializable(typeof(Paged<ContactView>))]
[JsonSerializable(typeof(ContactRequest))]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(PhoneAnswer))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Nothing))]
internal sealed partial class DialerJsonContext : JsonSerializerContext;
