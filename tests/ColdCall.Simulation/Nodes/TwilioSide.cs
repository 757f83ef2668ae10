extern alias twilio;

using ColdCall.Simulation.Randomness;
using Microsoft.Extensions.DependencyInjection;
using twilio::ColdCall;
using twilio::ColdCall.Http;

namespace ColdCall.Simulation.Nodes;

/// <summary>The real Twilio adapter over the simulated network.</summary>
internal static class TwilioSide
{
    public static void Add(IColdCallBuilder builder, Uri address, Draws draws, HttpMessageHandler network)
    {
        builder.Services.AddSingleton<IJitterSource>(new TwilioChance(draws));
        builder.AddTwilio(
            options =>
            {
                options.AccountSid = SimEmulator.TwilioAccountSid;
                options.AuthTokens.Add(SimEmulator.TwilioAuthToken);
                options.From = SimEmulator.CallerNumber;
                options.BaseAddress = address;
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => network).RemoveAllLoggers());
    }

    private sealed class TwilioChance(Draws draws) : IJitterSource
    {
        public double Next() => draws.Next(Purpose.Jitter, 1000) / 1000.0;
    }
}
