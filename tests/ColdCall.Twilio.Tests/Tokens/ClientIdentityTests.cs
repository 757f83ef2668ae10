using ColdCall.Twilio.Tokens;

namespace ColdCall.Twilio.Tests.Tokens;

public sealed class ClientIdentityTests
{
    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("agent-7", "agent_h7")]
    [InlineData("a.b_c-", "a_db__c_h")]
    [InlineData("agent_h7", "agent__h7")]
    public void An_identity_becomes_letters_digits_and_underscores_and_leads_back(string identity, string text)
    {
        ClientIdentity.Encode(identity).ShouldBe(text);
        ClientIdentity.Decode(text).ShouldBe(identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agent_7")]
    [InlineData("agent_")]
    [InlineData("agent-7")]
    public void What_was_not_written_here_leads_nowhere(string text) => ClientIdentity.Decode(text).ShouldBeNull();

    [Fact]
    public void An_identity_that_becomes_too_long_is_refused()
    {
        ClientIdentity.Encode("a" + new string('-', 60)).Length.ShouldBe(121);
        Should.Throw<FormatException>(() => ClientIdentity.Encode("a" + new string('-', 61))).Message.ShouldContain("60 characters");
    }
}
