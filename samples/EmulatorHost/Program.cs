using System.Runtime.InteropServices;
using ColdCall.Emulator;
using EmulatorHost;

HostArguments arguments;
try
{
    arguments = HostArguments.Parse(args);
}
catch (ArgumentException unclear)
{
    await Console.Error.WriteLineAsync($"{unclear.Message}\n\n{HostArguments.Usage}");
    return 2;
}

var options = new EmulatorOptions { Port = arguments.Port, TelnyxApiKey = arguments.ApiKey };
if (arguments.WebhookUrl is { } webhook)
{
    options.Applications.Add(new() { Id = "1000000000000000001", WebhookUrl = webhook });
    options.CredentialConnections.Add(new() { Id = "2000000000000000002", WebhookUrl = webhook });
    options.PhoneNumbers.Add(new() { Number = "+12025550100", ConnectionId = "1000000000000000001" });
}

try
{
    await using EmulatorServer emulator = await EmulatorServer.StartAsync(options);
    // Heard from before anybody can know that it runs.
    Task stopped = StopSignalAsync();
    Console.WriteLine($"""
        Emulated Telnyx and Twilio: no real phone rings.
          Switchboard   {emulator.Address}
          Audio bridge  {emulator.BridgeAddress} (for an iframe; the open switchboard does the same)
        Telnyx
          Base address  {emulator.TelnyxAddress}
          Browsers      {emulator.RtcAddress} (the host of @telnyx/webrtc)
          API key       {arguments.ApiKey ?? "any"}
          Public key    {emulator.TelnyxPublicKey}
          Application   {(arguments.WebhookUrl is null ? "none yet: POST call_control_applications, or start with --webhook" : options.Applications[0].Id)}
        Twilio
          Base address  {emulator.TwilioAddress}
          Account       {emulator.TwilioAccountSid}
          Auth token    {emulator.TwilioAuthToken}
          API key       {emulator.TwilioApiKeySid}, secret {emulator.TwilioApiKeySecret}
          Browsers      {emulator.TwilioRtcAddress.Authority} (the chunderw of @twilio/voice-sdk; signalling at {emulator.TwilioRtcAddress})
        Dial +12025550100 for a person who answers; the switchboard shows every call. Ctrl-C stops.
        """);
    await stopped;
    return 0;
}
catch (IOException taken)
{
    await Console.Error.WriteLineAsync($"Port {arguments.Port} cannot be used ({taken.Message}) Choose another with --urls http://127.0.0.1:PORT.");
    return 1;
}

static async Task StopSignalAsync()
{
    var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stopped.TrySetResult();
    }

    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stopped.Task;
}
