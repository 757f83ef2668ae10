using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>What is known of the account so far. What could not be read is null, and the checks that need it are skipped.</summary>
internal sealed class TelnyxAccount(ITelnyxClient client, TelnyxOptions options)
{
    /// <summary>Where all settings stand.</summary>
    public const string Section = "ColdCall:Telnyx";

    public ITelnyxClient Client { get; } = client;

    public TelnyxOptions Options { get; } = options;

    /// <summary>Whether the key lets us read; nothing else is asked until then.</summary>
    public bool IsOpen { get; set; }

    public IReadOnlyList<TelnyxCallControlApplication> Applications { get; set; } = [];

    public TelnyxCallControlApplication? Application { get; set; }

    /// <summary>The application's webhook address, if something can be sent there.</summary>
    public Uri? WebhookAddress { get; set; }

    public TelnyxCredentialConnection? CredentialConnection { get; set; }

    /// <summary>Why nothing can be read, for the checks that are skipped.</summary>
    public static Finding NotOpen { get; } = Finding.Skip("the account cannot be read");
}
