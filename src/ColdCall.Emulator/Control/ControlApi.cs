using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Control;

/// <summary>The control API below <c>/_emulator/</c>: what is going on, and the hands of whoever tests with it.</summary>
internal sealed class ControlApi(Emulation emulation)
{
    public WireReply Handle(WireRequest request, DateTimeOffset trueNow)
    {
        emulation.Advance(trueNow);
        try
        {
            return Route(request);
        }
        catch (ControlException refused)
        {
            return Error(refused.Status, refused.Message);
        }
        catch (RefusedException refused)
        {
            return Error(409, $"Not possible now: {refused.Refusal}.");
        }
    }

    public static WireReply Error(int status, string message) => WireReply.Of(status, new JsonObject { ["error"] = message });

    private WireReply Route(WireRequest request)
    {
        string[] path = request.Path.Trim('/').Split('/');
        return (request.Method, path) switch
        {
            ("GET", ["calls"]) => List("calls", emulation.Exchange.Legs.Select(ControlJson.Call)),
            ("POST", ["calls"]) => Receive(BodyOf(request), request),
            ("POST", ["calls", var id, var act]) => ActOnCall(Uri.UnescapeDataString(id), act),
            ("GET", ["conferences"]) => List("conferences", emulation.Exchange.Conferences.Select(ControlJson.Conference)),
            ("GET", ["recordings"]) => List("recordings", emulation.Exchange.Recordings.Select(each => ControlJson.Recording(each, emulation.Now))),
            ("GET", ["media"]) => WireReply.Of(200, MediaJson.Of(emulation)),
            ("GET", ["phones"]) => List("phones", emulation.Exchange.Phones.Scripts.Select(ControlJson.Phone)),
            ("POST", ["phones"]) => ScriptPhone(BodyOf(request)),
            ("GET", ["log"]) => ReadLog(request),
            ("GET", ["rings"]) => List("rings", emulation.Exchange.Rings.All.Select(ControlJson.Ring)),
            ("GET", ["keys"]) => WireReply.Of(200, ControlJson.Keys(emulation)),
            ("GET", ["faults"]) => List("faults", emulation.Faults.Rules.Select(ControlJson.Fault)),
            ("POST", ["faults"]) => AddFault(BodyOf(request)),
            ("DELETE", ["faults"]) => ClearFaults(),
            ("GET", ["clock"]) => WireReply.Of(200, ControlJson.Clock(emulation)),
            ("POST", ["clock"]) => MoveClock(BodyOf(request)),
            ("POST", ["reset"]) => Reset(),
            _ => throw new ControlException(404, $"There is no {request.Method} /_emulator/{request.Path}."),
        };
    }

    private static ControlFields BodyOf(WireRequest request) =>
        Json.TryParse(request.Body.Span) is JsonObject body
            ? new ControlFields(body)
            : throw new ControlException(400, "The body must be a JSON object.");

    private static WireReply List(string name, IEnumerable<JsonObject> items) =>
        WireReply.Of(200, new JsonObject { [name] = Json.Array(items) });

    private WireReply Receive(ControlFields body, WireRequest request)
    {
        body.AllowOnly("connection_id", "from", "to");
        string id = body.RequiredText("connection_id");
        DialOrder order = emulation.TwilioAccount.Applications.TryGetValue(id, out TwilioApplication? application)
            ? TwilioOrder(application, body, request)
            : TelnyxOrder(id, body);
        return WireReply.Of(201, ControlJson.Call(emulation.Exchange.Receive(order, PhoneBehaviour.Virtual, emulation.Now)));
    }

    private DialOrder TelnyxOrder(string id, ControlFields body)
    {
        TelnyxApplication application = emulation.Account.DialableApplication(id)
            ?? throw new ControlException(404, $"There is no application '{id}' with a webhook URL, and no TwiML application of this sid.");
        return new()
        {
            Handle = DialRequest.NewCallControlId(emulation.Ids),
            ConnectionId = application.Id,
            From = body.RequiredText("from"),
            To = body.RequiredText("to"),
            Details = new TelnyxLeg { Application = application },
        };
    }

    /// <summary>As if the number belonged to the application.</summary>
    private DialOrder TwilioOrder(TwilioApplication application, ControlFields body, WireRequest request) => new()
    {
        Handle = TwilioSid.New("CA", emulation.Ids),
        ConnectionId = emulation.TwilioAccount.Sid,
        From = body.RequiredText("from"),
        To = body.RequiredText("to"),
        Details = new TwilioLeg
        {
            Origin = request.Origin,
            ApplicationSid = application.Sid,
            Instructions = application.Instructions,
            StatusCallback = application.CallStatus,
        },
    };

    private WireReply ActOnCall(string id, string act)
    {
        Leg leg = emulation.Exchange.FindLeg(id) ?? emulation.Exchange.Legs.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw new ControlException(404, $"There is no call '{id}'.");
        switch (act)
        {
            case "answer": emulation.Exchange.PickUp(leg, emulation.Now); break;
            case "reject" when leg.State == LegState.Ringing: emulation.Exchange.PutDown(leg, emulation.Now); break;
            case "reject": throw new ControlException(409, "Only a ringing call can be rejected.");
            case "hangup": emulation.Exchange.PutDown(leg, emulation.Now); break;
            default: throw new ControlException(404, $"A person cannot '{act}'; known are answer, reject and hangup.");
        }

        return WireReply.Of(200, ControlJson.Call(leg));
    }

    private WireReply ScriptPhone(ControlFields body)
    {
        (string phone, PhoneBehaviour behaviour) = PhoneScript.Read(body);
        emulation.Exchange.Phones.Script(phone, behaviour);
        return WireReply.Of(201, ControlJson.Phone(new(phone, behaviour)));
    }

    private WireReply ReadLog(WireRequest request)
    {
        long after = Number(request, "after", 0);
        int last = (int)Math.Min(Number(request, "last", int.MaxValue), int.MaxValue);
        return List("log", emulation.Log.Entries.Where(entry => entry.Sequence > after).TakeLast(last).Select(ControlJson.LogEntry));
    }

    private static long Number(WireRequest request, string name, long otherwise)
    {
        if (request.Parameter(name) is not { } text) return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new ControlException(400, $"'{name}' must be a number.");
    }

    private WireReply AddFault(ControlFields body)
    {
        long id = emulation.Faults.NextId();
        FaultRule rule = FaultScript.Read(body, id, [.. emulation.Telnyx.Operations, .. emulation.Twilio.Operations], emulation.FaultSeed + (ulong)id);
        emulation.Faults.Add(rule);
        return WireReply.Of(201, ControlJson.Fault(rule));
    }

    private WireReply ClearFaults()
    {
        emulation.Faults.Clear();
        return List("faults", []);
    }

    private WireReply MoveClock(ControlFields body)
    {
        body.AllowOnly("advance_seconds");
        emulation.MoveClock(TimeSpan.FromSeconds(body.RequiredNumber("advance_seconds", 0, TimeSpan.FromDays(365).TotalSeconds)));
        return WireReply.Of(200, ControlJson.Clock(emulation));
    }

    private WireReply Reset()
    {
        emulation.Reset();
        return WireReply.Of(200, new JsonObject { ["reset"] = true });
    }
}
