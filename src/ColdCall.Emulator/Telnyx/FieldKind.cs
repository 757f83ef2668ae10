namespace ColdCall.Emulator.Telnyx;

internal enum FieldKind
{
    Anything,
    Text,
    Flag,
    Whole,
    Choice,
    Object,
    List,
    Texts,
    Base64,
    PhoneNumber,

    /// <summary>A phone number or a SIP address, alone or as the only one of a list.</summary>
    Destination,
    WebAddress,

    /// <summary>A point in time by ISO 8601, in UTC unless it says otherwise.</summary>
    Time,
}
