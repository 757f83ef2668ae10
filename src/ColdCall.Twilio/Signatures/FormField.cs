namespace ColdCall.Twilio.Signatures;

/// <summary>One field of a form, decoded. Names that differ only in case are different fields, and a name may come several times.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; empty if the field came without.</param>
internal readonly record struct FormField(string Name, string Value);
