using System.Runtime.InteropServices;
using ColdCall.Telnyx;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using QuickStart.Doctor.Telnyx;

namespace QuickStart.Doctor;

/// <summary><c>doctor</c>: examines an account, and says of each fault how to put it right.</summary>
internal sealed class DoctorCommand(TextWriter output, TextWriter errors)
{
    private const int AllGood = 0;
    private const int SomethingToFix = 1;
    private const int NotUnderstood = 2;
    private const int Interrupted = 130;

    /// <summary>Changes what the doctor works with: its clock, its HTTP clients.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Runs until the end, or until somebody presses Ctrl-C.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        using var stopping = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await new DoctorCommand(Console.Out, Console.Error).RunAsync(args, stopping.Token);
    }

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        if (DoctorArguments.TryParse(args, out string problem) is not { } arguments)
        {
            await errors.WriteLineAsync($"{problem}\n\n{DoctorArguments.Usage}");
            return NotUnderstood;
        }

        try
        {
            return await ExamineAsync(arguments, cancellationToken);
        }
        catch (OptionsValidationException missing)
        {
            await errors.WriteLineAsync($"""
                The settings are not complete:
                  {string.Join("\n  ", missing.Failures.Order(StringComparer.Ordinal))}
                They come from appsettings.json, the environment (ColdCall__Telnyx__ApiKey) or the command line (--ColdCall:Telnyx:ApiKey=KEY…).
                To see an account that is set up correctly, without having one: dotnet run --project samples/QuickStart -- doctor --emulated
                """);
            return NotUnderstood;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return Interrupted;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await errors.WriteLineAsync(
                $"{arguments.Listen} is taken, perhaps by your application. Stop it while the doctor takes its place, or leave --listen out.");
            return NotUnderstood;
        }
        catch (Exception unexpected)
        {
            await errors.WriteLineAsync($"The doctor had to give up: {unexpected.GetType().Name}: {unexpected.Message.ReplaceLineEndings(" ")}");
            return SomethingToFix;
        }
    }

    private async Task<int> ExamineAsync(DoctorArguments arguments, CancellationToken cancellationToken)
    {
        await using EmulatedProviders? emulated = arguments.Emulated ? await EmulatedProviders.StartAsync() : null;
        await using TelnyxReceiver receiver = TelnyxReceiver.Build(arguments, emulated?.Settings, Services);
        TelnyxOptions options = receiver.Services.GetRequiredService<IOptionsMonitor<TelnyxOptions>>().CurrentValue;
        if (emulated is not null || arguments.Listen is not null) await receiver.StartAsync(cancellationToken);
        if (emulated is not null) await emulated.SendTelnyxWebhooksToAsync(new Uri(receiver.Address!, "/webhooks/telnyx"));

        await output.WriteLineAsync($"The {(emulated is null ? "" : "emulated ")}Telnyx account at {options.BaseAddress}\n");
        bool good = await new Examination(output).RunAsync(TelnyxChecks.Of(receiver, options), cancellationToken);
        return good ? AllGood : SomethingToFix;
    }
}
