using System.Text;
using ColdCall.Emulator.Wire;
using ColdCall.Providers;
using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;
using Delivery = ColdCall.Emulator.Wire.Dispatch;

namespace ColdCall.Simulation.Nodes;

/// <summary>The way of webhooks from the provider to the process: each draws its fate.</summary>
internal sealed class SimPost(World world)
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Unreachable = TimeSpan.FromMilliseconds(50);

    /// <summary>Deliveries that have not been answered or given up.</summary>
    public int UnderWay { get; private set; }

    public void Deliver(Delivery dispatch)
    {
        world.Swarm.Tally.Webhooks++;
        Mishap? fate = world.Swarm.Strike(Purpose.Webhooks, Mishap.WebhookLost, Mishap.WebhookReplayed);
        TimeSpan wait = TimeSpan.FromMilliseconds(2 + (world.Draws.Next(Purpose.Webhooks, 60) * 5));
        world.Trace.Add("provider", "webhook", fate is null ? dispatch.Webhook.EventType : $"{dispatch.Webhook.EventType} [{fate}]");
        switch (fate)
        {
            case Mishap.WebhookLost:
                // The provider thinks that it was delivered.
                Conclude(dispatch, DeliveryResult.Answered(200), wait);
                return;
            case Mishap.WebhookTwice:
                Send(dispatch, Copy.Extra, TimeSpan.FromMilliseconds(2 + (world.Draws.Next(Purpose.Webhooks, 60) * 5)));
                break;
            case Mishap.WebhookLate:
                wait = Long();
                break;
            case Mishap.WebhookForged:
                Send(dispatch, Copy.Forged, TimeSpan.FromMilliseconds(1));
                break;
            case Mishap.WebhookTruncated:
                Send(dispatch, Copy.Truncated, TimeSpan.FromMilliseconds(1));
                break;
            case Mishap.WebhookReplayed:
                Send(dispatch, Copy.Extra, Long());
                break;
        }

        Send(dispatch, Copy.Original, wait);
    }

    /// <summary>Mostly seconds, at times minutes: up to a quarter of an hour.</summary>
    private TimeSpan Long()
    {
        int drawn = world.Draws.Next(Purpose.Webhooks, 100);
        return TimeSpan.FromSeconds(drawn < 80 ? 0.5 + (drawn * 0.25) : (drawn - 79) * 42);
    }

    private void Conclude(Delivery dispatch, DeliveryResult result, TimeSpan wait) => world.Loop.After(wait, null, () => world.Emulator.Report(dispatch, result));

    private void Send(Delivery dispatch, Copy copy, TimeSpan wait)
    {
        UnderWay++;
        world.Loop.After(wait, null, () => Arrive(dispatch, copy));
    }

    private void Arrive(Delivery dispatch, Copy copy)
    {
        NodeLife? life = world.Node.Life;
        if (life is not { Over: false })
        {
            UnderWay--;
            if (copy == Copy.Original) Conclude(dispatch, DeliveryResult.Unreachable, Unreachable);
            return;
        }

        bool concluded = false;
        void Done(DeliveryResult result)
        {
            if (concluded) return;
            concluded = true;
            UnderWay--;
            if (copy == Copy.Original) world.Emulator.Report(dispatch, result);
        }

        world.Loop.After(TimeSpan.Zero, life, () => _ = HandleAsync(life, dispatch, copy, Done));
        world.Loop.After(dispatch.Webhook.Patience ?? UsualPatience, null, () => Done(DeliveryResult.TimedOut));
    }

    private async Task HandleAsync(NodeLife life, Delivery dispatch, Copy copy, Action<DeliveryResult> done)
    {
        WebhookRequest request = RequestOf(dispatch, copy);
        WebhookAnswer answer;
        try
        {
            answer = await life.Pipeline.HandleAsync(world.Node.ProviderName, "", request).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            world.Checker.Break(Invariant.NothingEscapes, $"A webhook was answered with 500: {fault}");
            return;
        }

        world.Trace.Add(life.Name, "took", $"{dispatch.Webhook.EventType} {copy} {answer.Verdict}");
        Judge(copy, answer.Verdict);
        if (answer.Verdict == WebhookVerdict.Accepted)
        {
            foreach (ProviderEvent told in life.Receiver.Receive(request).Events) world.Checker.RequireStored(told);
        }

        done(Result(answer));
    }

    private void Judge(Copy copy, WebhookVerdict verdict)
    {
        if (copy is Copy.Forged or Copy.Truncated)
        {
            if (verdict == WebhookVerdict.Accepted) world.Checker.Break(Invariant.OnlyGenuineEvents, $"A webhook was accepted that was {copy}.");
            if (copy == Copy.Forged) world.Swarm.Tally.Reached(Goal.ForgedWebhookRefused);
        }
        else if (verdict == WebhookVerdict.Unavailable)
        {
            world.Swarm.Tally.Reached(Goal.WebhookUnavailable);
        }
        else if (verdict == WebhookVerdict.Unauthorized)
        {
            world.Swarm.Tally.Reached(Goal.StaleWebhookRefused);
        }
    }

    private static WebhookRequest RequestOf(Delivery dispatch, Copy copy)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in dispatch.Message.Headers) headers[name] = [value];
        ReadOnlyMemory<byte> body = dispatch.Message.Body;
        if (body.Length > 0) headers["Content-Type"] = [dispatch.Webhook.ContentType];
        if (copy == Copy.Truncated) body = body[..(body.Length / 2)];
        if (copy == Copy.Forged) body = Twin(body);
        return new WebhookRequest
        {
            Method = dispatch.Webhook.Method,
            PathAndQuery = dispatch.Address[SimEmulator.PublicBase.Length..],
            Headers = headers,
            Body = body,
        };
    }

    /// <summary>The same event of another call or another kind: some digit of it is another.</summary>
    private static byte[] Twin(ReadOnlyMemory<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.Span);
        int place = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        return Encoding.UTF8.GetBytes(place < 0 ? text + " " : $"{text[..place]}{(text[place] == '7' ? '8' : '7')}{text[(place + 1)..]}");
    }

    private static DeliveryResult Result(WebhookAnswer answer)
    {
        DeliveryResult result = DeliveryResult.Answered(answer.Verdict switch
        {
            WebhookVerdict.Accepted => 200,
            WebhookVerdict.Unauthorized => 401,
            WebhookVerdict.Unavailable => 503,
            _ => 400,
        });
        return answer.Reply is { } reply ? result with { Body = reply.Content, ContentType = reply.ContentType } : result;
    }

    private enum Copy
    {
        Original,
        Extra,
        Forged,
        Truncated,
    }
}
