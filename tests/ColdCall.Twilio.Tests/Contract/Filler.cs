using System.Reflection;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Makes the requests of calls: with every member set, or with those alone that have to be.</summary>
internal sealed class Filler(bool everything)
{
    private const string Digits = "0123456789abcdef0123456789abcdef";

    public T Of<T>() where T : FormRequest
    {
        T request = Activator.CreateInstance<T>();
        foreach (PropertyInfo member in typeof(T).GetProperties().Where(member => member.CanWrite && (everything || IsRequired(member)))) member.SetValue(request, ValueOf(member.PropertyType, member.Name));
        return request;
    }

    private static bool IsRequired(PropertyInfo member) => member.GetCustomAttributesData().Any(each => each.AttributeType.Name == "RequiredMemberAttribute");

    private static object ValueOf(Type type, string name)
    {
        Type held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(string)) return TextOf(name);
        if (held == typeof(bool)) return true;
        if (held == typeof(int)) return name == nameof(DownloadRecordingRequest.RequestedChannels) ? 2 : 7;
        if (held == typeof(DateOnly)) return new DateOnly(2026, 1, 2);
        if (held == typeof(DateTimeOffset)) return DateTimeOffset.UnixEpoch;
        return held.IsGenericType ? ListOf(held.GetGenericArguments()[0]) : Known(held).First();
    }

    // What may be wished of a call, a conference or a recording is to be over.
    private static IEnumerable<object> Known(Type set) =>
        set.GetProperties(BindingFlags.Public | BindingFlags.Static).OrderBy(value => value.Name != "Completed").Select(value => value.GetValue(null)!);

    private static Array ListOf(Type set)
    {
        object[] values = [.. Known(set).Take(2)];
        var list = Array.CreateInstance(set, values.Length);
        values.CopyTo(list, 0);
        return list;
    }

    private static string TextOf(string name) => name switch
    {
        "Byoc" => "BY" + Digits,
        "ApplicationSid" => "AP" + Digits,
        "ConferenceSid" => "CF" + Digits,
        _ when name.Contains("CallSid", StringComparison.Ordinal) => "CA" + Digits,
        _ when name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Callback", StringComparison.Ordinal) => "https://example.com/a",
        _ => "text & more",
    };
}
