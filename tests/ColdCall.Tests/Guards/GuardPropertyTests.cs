using ColdCall.Guards;
using static ColdCall.DestinationRefusalReason;

namespace ColdCall.Tests.Guards;

/// <summary>What holds for every number, tried with many from a fixed seed.</summary>
public sealed class GuardPropertyTests
{
    private const int Tries = 20_000;
    private static readonly string[] EmergencyNumbers = ["112", "911", "999", "000", "110", "119", "100", "15", "17", "18", "190", "108", "115", "995"];
    private static readonly string[] CallingCodes = ["1", "7", "20", "33", "34", "39", "44", "49", "61", "81", "86", "91", "353", "358", "420", "972"];
    private readonly Random _random = new(4711);

    [Fact]
    public void No_number_of_an_emergency_form_ever_passes()
    {
        int tried = 0;
        while (tried < Tries)
        {
            string text = $"+{Pick(CallingCodes)}{Zeros()}{(_random.Next(2) == 0 ? "9" : "")}{Zeros()}{Pick(EmergencyNumbers)}";
            if (!PhoneNumber.TryParse(text, out PhoneNumber? number)) continue;
            tried++;
            var open = new GuardOptions { Countries = { "*" }, Allow = { "+" + text[1], text } };
            (DestinationGuard.Judge(Destination.Phone(number), open)?.Reason).ShouldBe(Emergency, text);
        }
    }

    [Fact]
    public void A_denied_beginning_always_wins()
    {
        for (int i = 0; i < Tries; i++)
        {
            string text = AnyNumber();
            string denied = text[.._random.Next(2, text.Length + 1)];
            var open = new GuardOptions { Countries = { "*" }, Allow = { text[.._random.Next(2, text.Length + 1)] }, Deny = { "+0", denied } };
            (DestinationGuard.Judge(Destination.Phone(text), open)?.Reason).ShouldBeOneOf(Denied, Emergency, ShortNumber);
        }
    }

    [Fact]
    public void Every_number_is_judged_and_a_refusal_names_no_number()
    {
        for (int i = 0; i < Tries; i++)
        {
            string text = AnyNumber();
            var number = Destination.Phone(text);
            DestinationRefusal? byDefault = DestinationGuard.Judge(number, new());
            if (DestinationGuard.Judge(number, new() { Countries = { "*" } }) is { } always) byDefault.ShouldBe(always, "a narrower list allows nothing more");
            byDefault?.Problem.ShouldNotContain(text[5..]);
        }
    }

    private string AnyNumber() => $"+{_random.Next(1, 10)}{string.Concat(Enumerable.Range(0, _random.Next(6, 15)).Select(_ => _random.Next(10)))}";

    private string Zeros() => new('0', _random.Next(7));

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
