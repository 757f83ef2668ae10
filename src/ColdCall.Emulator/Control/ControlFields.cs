using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Control;

/// <summary>The body of a control request. It is read strictly: a misspelt fault would otherwise be a test that tests nothing.</summary>
internal sealed class ControlFields(JsonObject body)
{
    public void AllowOnly(params IReadOnlyList<string> names)
    {
        foreach ((string name, _) in body)
        {
            if (!names.Contains(name)) throw new ControlException(400, $"'{name}' is not known here; known are {string.Join(", ", names)}.");
        }
    }

    /// <summary>True also where it says null.</summary>
    public bool Has(string name) => body.ContainsKey(name);

    public string? Text(string name)
    {
        if (body[name] is not { } value) return null;
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw new ControlException(400, $"'{name}' must be a text.");
    }

    public string RequiredText(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw new ControlException(400, $"'{name}' is required.");

    public string? Choice(string name, params IReadOnlyList<string> values)
    {
        string? text = Text(name);
        return text is null || values.Contains(text)
            ? text
            : throw new ControlException(400, $"'{name}' must be one of {string.Join(", ", values)}; it is '{text}'.");
    }

    public double? Number(string name, double minimum, double maximum)
    {
        if (body[name] is not { } value) return null;
        if (value.GetValueKind() != JsonValueKind.Number) throw new ControlException(400, $"'{name}' must be a number.");
        double number = value.GetValue<double>();
        return number >= minimum && number <= maximum ? number : throw new ControlException(400, $"'{name}' must be from {minimum} to {maximum}.");
    }

    public double RequiredNumber(string name, double minimum, double maximum) =>
        Number(name, minimum, maximum) ?? throw new ControlException(400, $"'{name}' is required.");

    public int? Whole(string name, int minimum, int maximum)
    {
        if (Number(name, minimum, maximum) is not { } number) return null;
        return double.IsInteger(number) ? (int)number : throw new ControlException(400, $"'{name}' must be a whole number.");
    }

    public TimeSpan? Milliseconds(string name) =>
        Number(name, 0, TimeSpan.FromDays(1).TotalMilliseconds) is { } number ? TimeSpan.FromMilliseconds(number) : null;
}
