using ColdCall;

namespace Dialer.Contacts;

/// <summary>What a text is as a phone number: the number, or else what is wrong with it.</summary>
internal sealed record PhoneReading(PhoneNumber? Number, string? Problem);
