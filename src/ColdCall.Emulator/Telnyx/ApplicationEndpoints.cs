using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/call_control_applications</c>.</summary>
internal sealed class ApplicationEndpoints(TelnyxAccount account, IdSource ids)
{
    private static readonly FieldRule Name = FieldRule.Text("application_name");
    private static readonly FieldRule Webhook = FieldRule.WebAddress("webhook_event_url");

    private static readonly FieldRule[] Optional =
    [
        FieldRule.Text("webhook_event_failover_url"),
        FieldRule.Choice("webhook_api_version", "1", "2"),
        FieldRule.Whole("webhook_timeout_secs", 0, 30),
        FieldRule.Flag("active"),
        FieldRule.Flag("first_command_timeout"),
        FieldRule.Whole("first_command_timeout_secs"),
        FieldRule.Object("inbound"),
        FieldRule.Object("outbound"),
    ];

    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "call_control_applications", "create_application", Create),
        new TelnyxRoute("GET", "call_control_applications", "list_applications", List),
        new TelnyxRoute("GET", "call_control_applications/*", "get_application", command => TelnyxReply.Data(Find(command).ToJson())),
        new TelnyxRoute("PATCH", "call_control_applications/*", "update_application", Update),
        new TelnyxRoute("DELETE", "call_control_applications/*", "delete_application", Delete),
    ];

    private WireReply Create(TelnyxCommand command)
    {
        Fields body = command.Body.Check([Name.Required(), Webhook.Required(), .. Optional]);
        var application = new TelnyxApplication
        {
            Id = ids.Decimal(),
            Name = body.Text("application_name")!,
            CreatedAt = command.Now,
            UpdatedAt = command.Now,
        };
        account.Applications.Add(application.Id, application);
        return Change(application, command);
    }

    private WireReply List(TelnyxCommand command)
    {
        string? part = command.Request.Parameter("filter[application_name][contains]");
        IEnumerable<TelnyxApplication> found = account.Applications.Values
            .Where(application => part is null || application.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        return TelnyxReply.List(command, [.. found], application => application.ToJson());
    }

    private WireReply Update(TelnyxCommand command)
    {
        TelnyxApplication application = Find(command);
        command.Body.Check([Name, FieldRule.Text("webhook_event_url"), .. Optional]);
        return Change(application, command);
    }

    private static WireReply Change(TelnyxApplication application, TelnyxCommand command)
    {
        Fields body = command.Body;
        application.Name = body.Text("application_name") ?? application.Name;
        application.WebhookUrl = body.Text("webhook_event_url") ?? application.WebhookUrl;
        application.FailoverUrl = body.Text("webhook_event_failover_url") ?? application.FailoverUrl;
        application.WebhookVersion = body.Text("webhook_api_version") ?? application.WebhookVersion;
        application.IsActive = body.Flag("active", application.IsActive);
        application.FirstCommandTimeout = body.Flag("first_command_timeout", application.FirstCommandTimeout);
        application.FirstCommandTimeoutSecs = body.Whole("first_command_timeout_secs", application.FirstCommandTimeoutSecs);
        application.Outbound = body.Copy("outbound") ?? application.Outbound;
        application.UpdatedAt = command.Now;
        return TelnyxReply.Data(application.ToJson());
    }

    private WireReply Delete(TelnyxCommand command)
    {
        TelnyxApplication application = Find(command);
        account.Applications.Remove(application.Id);
        return TelnyxReply.Data(application.ToJson());
    }

    private TelnyxApplication Find(TelnyxCommand command) =>
        account.Applications.GetValueOrDefault(command.Id) ?? throw new TelnyxErrorException(TelnyxErrors.NotFound("/id"));
}
