using ColdCall.Twilio.Signatures;

namespace ColdCall.Twilio.Tests.Signatures;

public sealed class CalledAddressesTests
{
    [Theory]
    [InlineData("https://a.example", "https://a.example/w?x=1 https://a.example:443/w?x=1")]
    [InlineData("https://a.example/", "https://a.example/w?x=1 https://a.example:443/w?x=1")]
    [InlineData("http://A.Example", "http://A.Example/w?x=1 http://A.Example:80/w?x=1")]
    [InlineData("https://a.example:81", "https://a.example:81/w?x=1 https://a.example/w?x=1 https://a.example:443/w?x=1")]
    [InlineData("https://a.example:443", "https://a.example:443/w?x=1 https://a.example/w?x=1")]
    [InlineData("https://a.example/p/", "https://a.example/p/w?x=1 https://a.example:443/p/w?x=1")]
    [InlineData("http://[::1]:81", "http://[::1]:81/w?x=1 http://[::1]/w?x=1 http://[::1]:80/w?x=1")]
    [InlineData("http://[::1]", "http://[::1]/w?x=1 http://[::1]:80/w?x=1")]
    [InlineData("https://u:p@a.example", "https://u:p@a.example/w?x=1 https://u:p@a.example:443/w?x=1 https://a.example/w?x=1 https://a.example:443/w?x=1")]
    public void The_port_and_the_user_are_tried_both_ways(string publicBase, string expected) =>
        CalledAddresses.Of(new Uri(publicBase), "/w?x=1").ShouldBe(expected.Split(' '));

    [Fact]
    public void A_path_that_the_proxy_leaves_in_is_not_doubled() => CalledAddresses.Of(new Uri("https://a.example/p"), "/p/w")
        .ShouldBe(["https://a.example/p/p/w", "https://a.example/p/w", "https://a.example:443/p/p/w", "https://a.example:443/p/w"]);

    [Fact]
    public void Escapes_and_quotes_stay_as_they_were_sent() =>
        CalledAddresses.Of(new Uri("https://a.example"), "/it's%20%2f?q=a+b")[0].ShouldBe("https://a.example/it's%20%2f?q=a+b");

    [Fact]
    public void A_fragment_is_never_signed() => CalledAddresses.Of(new Uri("https://a.example"), "/w?x=1#rc=3&rp=ct")[0].ShouldBe("https://a.example/w?x=1");

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("http://other.example/w")]
    [InlineData("#")]
    public void A_target_that_is_no_path_leads_nowhere(string target) => CalledAddresses.Of(new Uri("https://a.example"), target).ShouldBeEmpty();
}
