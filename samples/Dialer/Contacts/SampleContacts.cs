namespace Dialer.Contacts;

/// <summary>Who is in the book at the first start: invented, with numbers set aside for fiction, of which the last two digits decide what happens.</summary>
internal static class SampleContacts
{
    public static IReadOnlyList<SampleContact> All { get; } =
    [
        new("Alice Wonder", "Looking Glass Optics", "+12025550101", "Answers after a second."),
        new("Basil Busy", "Beehive Logistics", "+12025550170", "The line is always busy."),
        new("Nora Noanswer", "Night Owl Books", "+12025550175", "Never picks up."),
        new("Max Machine", "Echo Recordings", "+12025550180", "An answering machine picks up."),
        new("Rita Rejects", "Revolving Doors Inc.", "+12025550185", "Declines every call."),
        new("Hugo Hangup", "Short Circuit Electric", "+12025550190", "Answers, and hangs up after three seconds."),
        new("Lotte Late", "Slow Boat Shipping", "+12025550195", "Answers after twenty seconds."),
        new("Vera Virtual", "Paper Moon Theatre", "+12025550198", "You play her yourself: open her virtual phone."),
        new("Victor Virtual", "Cardboard Castle Toys", "+12025550199", "You play him yourself: open his virtual phone."),
    ];
}
