using ColdCall.Emulator;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Wire;
using ColdCall.Simulation.Running;
using Delivery = ColdCall.Emulator.Wire.Dispatch;

namespace ColdCall.Simulation.Nodes;

/// <summary>The provider: the emulator's core without its sockets, on the loop. What it says happened is the truth.</summary>
internal sealed class SimEmulator : IDisposable
{
    public const string TelnyxApiKey = "KEY_simulated";
    public const string TelnyxConnection = "1000000000000000001";
    public const string TwilioAccountSid = "AC00000000000000000000000000000001";
    public const string TwilioAuthToken = "00000000000000000000000000000002";
    public const string CallerNumber = "+12025550100";
    public const string PublicBase = "http://127.0.0.1";
    public static readonly Uri TelnyxAddress = new("http://127.0.0.1:5081/v2/");
    public static readonly Uri TwilioAddress = new("http://127.0.0.1:5081/2010-04-01/");

    private readonly SimLoop _loop;
    private readonly Emulation _emulation;
    private DateTimeOffset _wakesAt = DateTimeOffset.MaxValue;

    public SimEmulator(SimLoop loop, ulong seed, Ed25519Signer signer)
    {
        _loop = loop;
        var options = new EmulatorOptions { TelnyxApiKey = TelnyxApiKey, TwilioAccountSid = TwilioAccountSid, TwilioAuthToken = TwilioAuthToken };
        options.Applications.Add(new EmulatorApplication { Id = TelnyxConnection, WebhookUrl = $"{PublicBase}/webhooks/telnyx" });
        _emulation = new Emulation(options, new byte[32], seed, SimTime.Start, signer);
    }

    public Exchange Exchange => _emulation.Exchange;

    public string TelnyxPublicKey => _emulation.Account.PublicKey;

    /// <summary>Brings webhooks on their way.</summary>
    public Action<Delivery> Deliver { get; set; } = _ => { };

    /// <summary>Looks whether what must hold still does, after everything that the provider did.</summary>
    public Action Acted { get; set; } = () => { };

    private DateTimeOffset Now => SimTime.Start + _loop.Now;

    public WireReply Handle(bool isTelnyx, WireRequest request)
    {
        WireReply reply = isTelnyx ? _emulation.HandleTelnyx(request, Now) : _emulation.HandleTwilio(request, Now);
        Follow();
        return reply;
    }

    /// <summary>People and other applications do something.</summary>
    public void Do(Action<Exchange, DateTimeOffset> act)
    {
        _emulation.Advance(Now);
        act(Exchange, Now);
        Follow();
    }

    public void Report(Delivery dispatch, DeliveryResult result)
    {
        _emulation.Report(dispatch, result, Now);
        Follow();
    }

    public void Dispose() => _emulation.Dispose();

    private void Follow()
    {
        _emulation.Advance(Now);
        Acted();
        foreach (Delivery dispatch in _emulation.TakeDispatches()) Deliver(dispatch);
        if (_emulation.NextDue is not { } due || due >= _wakesAt) return;
        _wakesAt = due;
        _loop.After(due - Now, null, () => Wake(due));
    }

    private void Wake(DateTimeOffset due)
    {
        if (_wakesAt != due) return;
        _wakesAt = DateTimeOffset.MaxValue;
        Follow();
    }
}
