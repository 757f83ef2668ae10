using System.Globalization;
using System.Text;

namespace ColdCall.Twilio.Http;

/// <summary>Names and values as forms and queries have them. Null values are left out; a list is its name repeated.</summary>
internal sealed class FormFields
{
    private readonly StringBuilder _text = new();

    /// <summary>All fields of a request; none for null.</summary>
    public static FormFields Of(FormRequest? request)
    {
        var fields = new FormFields();
        request?.WriteTo(fields);
        return fields;
    }

    public void Add(string name, string? value)
    {
        if (value is null) return;
        if (_text.Length > 0) _text.Append('&');
        _text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }

    public void Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", _ => null });

    public void Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Add(string name, DateTimeOffset? value) => Add(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public void Add<T>(string name, T? value) where T : struct, ITextValue<T> => Add(name, value?.Value);

    public void Add<T>(string name, IReadOnlyList<T>? values) where T : struct, ITextValue<T>
    {
        foreach (T value in values ?? []) Add(name, value.Value);
    }

    /// <summary>The body of a form.</summary>
    public byte[] ToBody() => Encoding.ASCII.GetBytes(_text.ToString());

    /// <summary>The query with its question mark; empty without fields.</summary>
    public string ToQuery() => _text.Length == 0 ? "" : $"?{_text}";
}
