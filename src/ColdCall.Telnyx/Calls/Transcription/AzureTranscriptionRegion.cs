using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The Azure region that recognizes speech. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AzureTranscriptionRegion>))]
public readonly record struct AzureTranscriptionRegion : ITextValue<AzureTranscriptionRegion>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AzureTranscriptionRegion(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The east of Australia.</summary>
    public static AzureTranscriptionRegion AustraliaEast { get; } = new("australiaeast");

    /// <summary>The middle of India.</summary>
    public static AzureTranscriptionRegion CentralIndia { get; } = new("centralindia");

    /// <summary>The east of the United States.</summary>
    public static AzureTranscriptionRegion EastUs { get; } = new("eastus");

    /// <summary>The north of the central United States.</summary>
    public static AzureTranscriptionRegion NorthCentralUs { get; } = new("northcentralus");

    /// <summary>The west of Europe.</summary>
    public static AzureTranscriptionRegion WestEurope { get; } = new("westeurope");

    /// <summary>The west of the United States.</summary>
    public static AzureTranscriptionRegion WestUs2 { get; } = new("westus2");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AzureTranscriptionRegion Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
