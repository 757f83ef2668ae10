namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Where instructions for a call come from: addresses that are asked in turn, or a text that came with the request.</summary>
internal sealed record TwimlSource(TwimlAddress[] Addresses, string? Text)
{
    public static TwimlSource Of(string text) => new([], text);

    public static TwimlSource At(string url, string method, string? fallbackUrl, string fallbackMethod) => new(
        fallbackUrl is null ? [new(url, method)] : [new(url, method), new(fallbackUrl, fallbackMethod)], Text: null);
}
