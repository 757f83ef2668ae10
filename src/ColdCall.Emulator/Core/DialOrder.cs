namespace ColdCall.Emulator.Core;

/// <summary>Everything the exchange needs to know to ring somebody.</summary>
internal sealed record DialOrder
{
    /// <summary>The id under which the provider's face gave the leg out.</summary>
    public required string Handle { get; init; }

    /// <summary>What it was dialled from, or came in by: an application, or the connection of a browser's credential.</summary>
    public required string ConnectionId { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>What the provider's face remembers about the leg; the exchange never looks inside.</summary>
    public required object Details { get; init; }

    public string? SessionId { get; init; }

    public TimeSpan RingTime { get; init; } = TimeSpan.FromSeconds(30);

    public bool RingTwice { get; init; }

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(4);

    public bool DetectMachine { get; init; }

    public string? ConferenceId { get; init; }

    /// <summary>True: in the conference from the first ringing on. False: from the answer on.</summary>
    public bool EarlyMedia { get; init; }

    /// <summary>In the conference from the first ringing on, also where nobody hears it ring.</summary>
    public bool SitsWhileRinging
    {
        get => field || EarlyMedia;
        init;
    }

    /// <summary>Whether it may ring a browser that is registered as a SIP user; only one of the two providers has such.</summary>
    public bool RingsSipUsers { get; init; } = true;

    public Seat Seat { get; init; } = new();
}
