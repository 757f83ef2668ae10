namespace ColdCall.Emulator.Tests.Support;

/// <summary>A telephony credential of a test, and a token for it.</summary>
public sealed record Agent(string Id, string SipUser, string Password, string Token)
{
    public const string ConnectionId = "4711";

    public string Address => $"sip:{SipUser}@sip.telnyx.com";

    public static async Task<Agent> CreateAsync(EmulatorFixture emulator, string name = "agent-7", string more = "")
    {
        Answer created = await emulator.PostAsync("telephony_credentials", $$"""{"connection_id":"{{ConnectionId}}","name":"{{name}}"{{more}}}""");
        string id = (string)created.Data["id"]!;
        Answer token = await emulator.PostAsync($"telephony_credentials/{id}/token");
        return new Agent(id, (string)created.Data["sip_username"]!, (string)created.Data["sip_password"]!, token.Text);
    }
}
