using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Control;

/// <summary>Reads what a phone shall do.</summary>
internal static class PhoneScript
{
    public static (string Phone, PhoneBehaviour Behaviour) Read(ControlFields body)
    {
        body.AllowOnly("number", "identity", "behaviour", "answer_after_ms", "hang_up_after_ms");
        string? number = body.Text("number");
        string? identity = body.Text("identity");
        if (string.IsNullOrEmpty(number) == string.IsNullOrEmpty(identity))
            throw new ControlException(400, "Either 'number' or 'identity' is required, and not both.");
        return ((string.IsNullOrEmpty(number) ? identity : number)!, ReadBehaviour(body));
    }

    private static PhoneBehaviour ReadBehaviour(ControlFields body)
    {
        body.RequiredText("behaviour");
        PhoneBehaviour behaviour = PhoneBehaviour.Named(body.Choice("behaviour", [.. PhoneBehaviour.All.Select(known => known.Name)]))!;
        TimeSpan? answer = body.Milliseconds("answer_after_ms");
        TimeSpan? hangUp = body.Milliseconds("hang_up_after_ms");
        if ((answer ?? hangUp) is not null && behaviour.Reaction != PhoneReaction.Answer)
            throw new ControlException(400, $"'{behaviour.Name}' never answers: it takes no 'answer_after_ms' or 'hang_up_after_ms'.");
        return behaviour with { After = answer ?? behaviour.After, HangsUpAfter = hangUp ?? behaviour.HangsUpAfter };
    }
}
