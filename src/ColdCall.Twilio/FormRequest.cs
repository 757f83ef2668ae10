using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>The fields of a request, or what narrows a list.</summary>
public abstract record FormRequest
{
    private protected FormRequest()
    {
    }

    /// <summary>The name of the type alone: the members hold numbers, passwords and digits that belong into no log.</summary>
    public sealed override string ToString() => GetType().Name;

    internal abstract void WriteTo(FormFields fields);
}
