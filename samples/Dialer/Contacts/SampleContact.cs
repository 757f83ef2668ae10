namespace Dialer.Contacts;

/// <summary>Somebody who does not exist.</summary>
internal sealed record SampleContact(string Name, string Company, string Phone, string Note);
