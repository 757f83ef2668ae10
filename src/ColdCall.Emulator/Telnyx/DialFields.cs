namespace ColdCall.Emulator.Telnyx;

/// <summary>What Telnyx demands of the fields of a dial and of its conference.</summary>
internal static class DialFields
{
    public static FieldRule[] Rules { get; } =
    [
        FieldRule.Text("connection_id").Required(),
        new FieldRule("to", FieldKind.Destination) { IsRequired = true },
        new FieldRule("from", FieldKind.PhoneNumber) { IsRequired = true },
        FieldRule.Text("from_display_name"),
        FieldRule.Whole("timeout_secs", 5, 600, "90028"),
        FieldRule.Whole("time_limit_secs", 30, 14_400, "90029"),
        FieldRule.Flag("retry_on_timeout"),
        FieldRule.Choice("answering_machine_detection", "premium", "detect", "detect_beep", "detect_words", "greeting_end", "disabled"),
        FieldRule.Object("answering_machine_detection_config"),
        FieldRule.ClientState,
        FieldRule.WebAddress("webhook_url"),
        FieldRule.Choice("webhook_url_method", "POST", "GET"),
        FieldRule.Object("webhook_urls"),
        FieldRule.Choice("webhook_urls_method", "POST", "GET"),
        FieldRule.Object("webhook_retries_policies"),
        FieldRule.Text("link_to"),
        FieldRule.Flag("bridge_intent"),
        FieldRule.Flag("bridge_on_answer"),
        FieldRule.Text("park_after_unbridge"),
        FieldRule.Flag("prevent_double_bridge"),
        FieldRule.Text("supervise_call_control_id"),
        FieldRule.Choice("supervisor_role", "barge", "whisper", "monitor"),
        FieldRule.Text("preferred_codecs"),
        FieldRule.List("custom_headers"),
        FieldRule.List("sip_headers"),
        FieldRule.Choice("sip_region", "US", "Europe", "Canada", "Australia", "Middle East"),
        FieldRule.Choice("sip_transport_protocol", "UDP", "TCP", "TLS"),
        FieldRule.Choice("media_encryption", "disabled", "SRTP", "DTLS"),
        FieldRule.Choice("record", "record-from-answer"),
        FieldRule.Choice("record_channels", "single", "dual"),
        FieldRule.Choice("record_format", "wav", "mp3"),
        FieldRule.Text("send_digits_on_answer"),
        FieldRule.Choice("privacy", "id", "none"),
        FieldRule.Object("conference_config"),
    ];

    public static FieldRule[] ConferenceRules { get; } =
    [
        FieldRule.Text("id"),
        FieldRule.Text("conference_name"),
        FieldRule.Flag("early_media"),
        FieldRule.Flag("start_conference_on_create"),
        FieldRule.Text("hold_audio_url"),
        FieldRule.Text("hold_media_name"),
        .. SeatFields.Rules,
    ];
}
