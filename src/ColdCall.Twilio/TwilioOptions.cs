namespace ColdCall.Twilio;

/// <summary>Settings of one Twilio account: the configuration section <c>ColdCall:Twilio</c>.</summary>
/// <remarks>They are read at every use, so a change of the configuration, for example of the tokens, needs no restart.</remarks>
public sealed class TwilioOptions
{
    /// <summary>The account: <c>AC</c> and 32 hexadecimal digits; in the console under Account Info. Required.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>
    /// The account's auth tokens; in the console under Account Info. They verify webhooks, and the first one signs in to the API where no API key
    /// is set. One usually, two while they are being exchanged. Required, except for the client alone with an API key.
    /// </summary>
    public IList<string> AuthTokens { get; } = [];

    /// <summary>The API key, <c>SK</c> and 32 hexadecimal digits; in the console under API keys. It signs in to the API and signs browsers' tokens. Null: no browsers.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The secret of the API key. It is shown once, when the key is made. Null: the account and its first auth token sign in, and no browser gets a token.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The number to show where a dial names none, in E.164 form; one of the account's numbers. Null: every dial has to name one.</summary>
    public string? From { get; set; }

    /// <summary>The TwiML App that browsers dial by, <c>AP</c> and 32 hexadecimal digits. Null: browsers are dialed and do not dial.</summary>
    public string? TwimlAppSid { get; set; }

    /// <summary>
    /// The route of <c>MapTwilioWebhooks</c>, below <c>ColdCall:PublicBaseAddress</c>: Twilio is told it at every call. Null for
    /// <c>/webhooks/twilio</c>, and <c>/webhooks/twilio/</c> with the account's name for a further account.
    /// </summary>
    public string? WebhookPath { get; set; }

    /// <summary>Where calls are handled: <c>us1</c>, <c>ie1</c> or <c>au1</c>. Null for <c>us1</c>.</summary>
    public string? Region { get; set; }

    /// <summary>Where requests enter Twilio's network, for example <c>dublin</c>. Null for what goes with the region.</summary>
    public string? Edge { get; set; }

    /// <summary>The address of the API. It has to be https, except on this machine.</summary>
    /// <value>The default is <c>https://api.twilio.com/2010-04-01/</c>.</value>
    public Uri BaseAddress { get; set; } = TwilioDefaults.BaseAddress;
}
