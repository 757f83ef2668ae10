using ColdCall.Prism;
using ColdCall.Twilio.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Prism;

/// <summary>The whole client against a server that was made from Twilio's description: it takes each request, and the client reads each answer.</summary>
public sealed class PrismTests(TwilioPrism prism)
{
    public static TheoryData<string, bool> Ids => [.. from operation in AllOperations.List from everything in new[] { false, true } select (operation.Id, everything)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_operation_is_taken_and_its_answer_read(string id, bool everything)
    {
        Operation operation = AllOperations.List.Single(each => each.Id == id);
        await using ServiceProvider services = Build(lastPage: id == "ListCall");
        await operation.CallAsync(services.GetRequiredService<ITwilioClient>(), new Filler(everything), TestContext.Current.CancellationToken);
    }

    // The first example of the list of calls goes on with a page whose address breaks the description.
    private static void AskForLastPage(HttpClient http) => http.DefaultRequestHeaders.Add("Prefer", "example=readEmptyDatesGreater");

    private ServiceProvider Build(bool lastPage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTwilioClient(
            options =>
            {
                options.AccountSid = "AC0123456789abcdef0123456789abcdef";
                options.AuthTokens.Add("prism");
                options.BaseAddress = new Uri(prism.Address, "2010-04-01/");
            },
            http =>
            {
                http.AddHttpMessageHandler(() => new ViolationReader());
                if (lastPage) http.ConfigureHttpClient(AskForLastPage);
            });
        return services.BuildServiceProvider();
    }
}
