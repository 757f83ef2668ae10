using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>The Dialer's page by the names that a person reads or hears read.</summary>
internal static class AgentPage
{
    extension(IPage page)
    {
        public ILocator CallBar => page.GetByRole(AriaRole.Region, new() { Name = "Call", Exact = true });

        public ILocator DialButton(string name) => page.GetByRole(AriaRole.Button, new() { Name = $"Dial {name}" });

        public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        /// <summary>At a virtual phone: the button of the call that rings or talks there.</summary>
        public ILocator PhoneButton(string name) => page.GetByRole(AriaRole.Button, new() { Name = $"{name}: " });

        public Task SaysAsync(string words) => Assertions.Expect(page.CallBar).ToContainTextAsync(words, new() { Timeout = 15_000 });
    }
}
