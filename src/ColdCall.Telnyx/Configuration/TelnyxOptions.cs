namespace ColdCall.Telnyx;

/// <summary>Settings of one Telnyx account: the configuration section <c>ColdCall:Telnyx</c>.</summary>
/// <remarks>They are read at every use, so a change of the configuration, for example of the webhook keys, needs no restart.</remarks>
public sealed class TelnyxOptions
{
    /// <summary>The API key. It begins with <c>KEY</c> and stands in the portal under API Keys. Required.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>
    /// The id of the Call Control application that dials; in the portal under Voice, Programmable Voice. Its webhook URL has to lead to this
    /// application, with API version 2. Required, except for the client alone.
    /// </summary>
    public string ConnectionId { get; set; } = "";

    /// <summary>
    /// The id of the credential connection that agents' browsers register with; in the portal under SIP Trunking, with SIP URI calling set to
    /// internal. Every agent gets a telephony credential of it. Null: no browsers.
    /// </summary>
    public string? CredentialConnectionId { get; set; }

    /// <summary>
    /// The keys that verify webhooks, Base64 of 32 bytes each; in the portal under Keys &amp; Credentials, Public Key. One usually, two while they
    /// are being exchanged. Required, except for the client alone.
    /// </summary>
    public IList<string> PublicKeys { get; } = [];

    /// <summary>The number to show where a dial names none, in E.164 form; one of the account's numbers. Null: every dial has to name one.</summary>
    public string? From { get; set; }

    /// <summary>Where conferences are kept: <c>Australia</c>, <c>Europe</c>, <c>Middle East</c> or <c>US</c>. Null for the account's own setting.</summary>
    public string? Region { get; set; }

    /// <summary>The address of the API. It has to be https, except on this machine.</summary>
    /// <value>The default is <c>https://api.telnyx.com/v2/</c>.</value>
    public Uri BaseAddress { get; set; } = TelnyxDefaults.BaseAddress;
}
