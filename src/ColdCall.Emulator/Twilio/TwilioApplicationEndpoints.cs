using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Applications</c>: what is done with the calls that browsers make.</summary>
internal sealed class TwilioApplicationEndpoints(TwilioAccount account, IdSource ids)
{
    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("POST", "Applications", "CreateApplication", Create),
        new TwilioRoute("GET", "Applications", "ListApplication", List),
        new TwilioRoute("GET", "Applications/*", "FetchApplication", command => WireReply.Of(200, Show(Find(command)))),
        new TwilioRoute("POST", "Applications/*", "UpdateApplication", command => WireReply.Of(200, Show(Change(Find(command), command)))),
        new TwilioRoute("DELETE", "Applications/*", "DeleteApplication", Delete),
    ];

    private WireReply Create(TwilioCommand command)
    {
        var application = Change(new TwilioApplication { Sid = TwilioSid.New("AP", ids), CreatedAt = command.Now }, command);
        account.Applications.Add(application.Sid, application);
        return WireReply.Of(201, Show(application));
    }

    private WireReply List(TwilioCommand command)
    {
        string? name = command.Request.Parameter("FriendlyName");
        IEnumerable<TwilioApplication> found = account.Applications.Values.Where(application => name is not { Length: > 0 } || name == application.FriendlyName);
        return TwilioList.Of(command, "applications", [.. found.Reverse()], Show);
    }

    private WireReply Delete(TwilioCommand command)
    {
        account.Applications.Remove(Find(command).Sid);
        return TwilioApi.Deleted;
    }

    private TwilioApplication Find(TwilioCommand command) => account.Applications.GetValueOrDefault(command.Sid) ?? throw command.NotFound;

    /// <summary>What is not said stays; what is said to be empty is taken away.</summary>
    private static TwilioApplication Change(TwilioApplication application, TwilioCommand command)
    {
        TwilioForm form = command.Form;
        if (form.Has("FriendlyName")) application.FriendlyName = form.Text("FriendlyName");
        if (form.Has("VoiceUrl")) application.VoiceUrl = form.Callback("VoiceUrl")?.Address;
        if (form.Has("VoiceFallbackUrl")) application.VoiceFallbackUrl = form.Callback("VoiceFallbackUrl")?.Address;
        if (form.Has("StatusCallback")) application.StatusCallback = form.Callback("StatusCallback")?.Address;
        application.VoiceMethod = form.Choice("VoiceMethod", "POST", "GET") ?? application.VoiceMethod;
        application.VoiceFallbackMethod = form.Choice("VoiceFallbackMethod", "POST", "GET") ?? application.VoiceFallbackMethod;
        application.StatusCallbackMethod = form.Choice("StatusCallbackMethod", "POST", "GET") ?? application.StatusCallbackMethod;
        application.UpdatedAt = command.Now;
        return application;
    }

    private JsonObject Show(TwilioApplication application) => new()
    {
        ["sid"] = application.Sid,
        ["account_sid"] = account.Sid,
        ["api_version"] = "2010-04-01",
        ["friendly_name"] = application.FriendlyName,
        ["voice_url"] = application.VoiceUrl,
        ["voice_method"] = application.VoiceMethod,
        ["voice_fallback_url"] = application.VoiceFallbackUrl,
        ["voice_fallback_method"] = application.VoiceFallbackMethod,
        ["voice_caller_id_lookup"] = false,
        ["status_callback"] = application.StatusCallback,
        ["status_callback_method"] = application.StatusCallbackMethod,
        ["sms_url"] = null,
        ["sms_method"] = "POST",
        ["sms_fallback_url"] = null,
        ["sms_fallback_method"] = "POST",
        ["sms_status_callback"] = null,
        ["message_status_callback"] = null,
        ["public_application_connect_enabled"] = false,
        ["date_created"] = TwilioTime.Text(application.CreatedAt),
        ["date_updated"] = TwilioTime.Text(application.UpdatedAt),
        ["uri"] = $"{account.Root}/Applications/{application.Sid}.json",
    };
}
