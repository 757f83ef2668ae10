using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>What Twilio does by itself when something happens: it starts recordings, and notes who answered.</summary>
internal sealed class TwilioReactions(Exchange exchange)
{
    public void Hear(ExchangeEvent happened)
    {
        TwilioLeg details = TwilioLeg.Of(happened.Leg);
        switch (happened)
        {
            case ExchangeEvent.LegAnswered when details.Recording is { } order:
                exchange.Record(happened.Leg, order, happened.At);
                break;
            case ExchangeEvent.ConferenceStarted started when TwilioConference.Of(started.Conference)?.Recording is { } order:
                exchange.Record(started.Conference, order, happened.At);
                break;
            case ExchangeEvent.AnswererKnown when !happened.Leg.Phone.IsMachine:
                details.AnsweredBy = "human";
                break;
            case ExchangeEvent.AnswererKnown when !details.WaitsForGreeting:
                details.AnsweredBy = "machine_start";
                break;
            case ExchangeEvent.GreetingEnded when details.WaitsForGreeting:
                details.AnsweredBy = "machine_end_beep";
                break;
        }
    }
}
