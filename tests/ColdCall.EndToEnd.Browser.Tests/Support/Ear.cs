using System.Globalization;
using System.Reflection;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>Hears what a page hears: which of the test's tones stand out of the spectrum of its newest connection.</summary>
public sealed class Ear
{
    /// <summary>The agent's microphone.</summary>
    public const int Agent = 440;

    /// <summary>The lead's virtual phone.</summary>
    public const int Lead = 740;

    private static readonly string Script = ReadScript();
    private readonly IPage _page;
    private readonly string _whose;

    private Ear(IPage page, string whose)
    {
        _page = page;
        _whose = whose;
    }

    /// <summary>Before the page is opened.</summary>
    public static async Task<Ear> PutIntoAsync(IPage page, string whose)
    {
        await page.AddInitScriptAsync(Script);
        return new Ear(page, whose);
    }

    /// <summary>This moment, on the page's audio clock.</summary>
    public Task<double> NowAsync() => _page.EvaluateAsync<double>("ear.now()");

    /// <summary>Waits until the page hears exactly these tones from now on; nothing else, and none of them missing.</summary>
    public async Task HearsAsync(params IReadOnlyList<int> tones) => await HearsSinceAsync(await NowAsync(), "", tones);

    /// <summary>The same after a moment on the audio clock; prints how long it took.</summary>
    /// <param name="moment">From <see cref="NowAsync"/>.</param>
    /// <param name="what">What is measured, for the print; empty for nothing to print.</param>
    /// <param name="tones">Every tone that is to be heard.</param>
    /// <returns>The time it took.</returns>
    public async Task<TimeSpan> HearsSinceAsync(double moment, string what, params IReadOnlyList<int> tones)
    {
        string wanted = string.Join(',', tones);
        double? seconds = null;
        try
        {
            await Eventually.BecomesTrueAsync(
                async () => (seconds = await _page.EvaluateAsync<double?>("([moment, wanted]) => ear.since(moment, wanted)", new object[] { moment, wanted })) is not null,
                $"{_whose} hears [{wanted}]");
        }
        catch (Xunit.Sdk.XunitException silence)
        {
            Assert.Fail($"{silence.Message}; {await _page.EvaluateAsync<string>("ear.last()")}");
        }

        var took = TimeSpan.FromSeconds(seconds!.Value);
        if (what.Length > 0) TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took.TotalMilliseconds:0} ms"));
        return took;
    }

    private static string ReadScript()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ear.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
