using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>Where a leg rings: a phone, an agent's browser, or a SIP address.</summary>
/// <remarks>A closed set; made by <see cref="Phone(PhoneNumber)"/>, <see cref="Browser"/> and <see cref="Sip"/>.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PhoneDestination), "phone")]
[JsonDerivedType(typeof(BrowserDestination), "browser")]
[JsonDerivedType(typeof(SipDestination), "sip")]
public abstract record Destination
{
    private protected Destination()
    {
    }

    /// <summary>A phone.</summary>
    /// <param name="number">The number to ring.</param>
    public static Destination Phone(PhoneNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new PhoneDestination { Number = number };
    }

    /// <summary>A phone, by the text of its number.</summary>
    /// <param name="number">The number in strict E.164 form.</param>
    /// <exception cref="FormatException">The text is not in E.164 form.</exception>
    public static Destination Phone(string number) => Phone(PhoneNumber.Parse(number));

    /// <summary>The browser of the agent with this identity. It rings where that agent's page is registered.</summary>
    /// <param name="identity">1 to 64 ASCII letters, digits, hyphens, underscores or dots; the first one a letter.</param>
    /// <exception cref="FormatException">The text is no identity.</exception>
    public static Destination Browser(string identity) => new BrowserDestination { Identity = identity };

    /// <summary>A SIP address.</summary>
    /// <param name="address">For example <c>sip:desk@pbx.example.com</c>.</param>
    /// <exception cref="FormatException">The text is no SIP address.</exception>
    public static Destination Sip(string address) => new SipDestination { Address = address };
}
