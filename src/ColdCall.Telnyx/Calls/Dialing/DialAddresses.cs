using System.Text.Json.Serialization;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx;

/// <summary>
/// Where a dial rings: at one address, or at several at once. A text, or an array of texts, becomes one by itself. Only after a single
/// number may a comma and digits follow.
/// </summary>
[JsonConverter(typeof(DialAddressesConverter))]
public sealed class DialAddresses
{
    /// <summary>One address.</summary>
    /// <param name="address">A number in E.164 form, or a SIP URI.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public DialAddresses(string address)
        : this([address]) => IsSingle = true;

    /// <summary>A list of addresses, which goes out as a list also with a single one.</summary>
    /// <param name="addresses">Numbers in E.164 form, or SIP URIs.</param>
    /// <exception cref="ArgumentException">There is none, or one is empty.</exception>
    public DialAddresses(IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        if (addresses.Count == 0 || addresses.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("Name at least one address to ring, and no empty one: a number such as +12025550123, or a SIP URI.", nameof(addresses));
        All = [.. addresses];
    }

    /// <summary>All addresses, at least one.</summary>
    public IReadOnlyList<string> All { get; }

    internal bool IsSingle { get; }

    /// <summary>One address.</summary>
    /// <param name="address">A number in E.164 form, or a SIP URI.</param>
    public static implicit operator DialAddresses(string address) => new(address);

    /// <summary>A list of addresses.</summary>
    /// <param name="addresses">Numbers in E.164 form, or SIP URIs.</param>
    public static implicit operator DialAddresses(string[] addresses) => new(addresses);

    /// <summary>One address.</summary>
    /// <param name="address">A number in E.164 form, or a SIP URI.</param>
    public static DialAddresses FromString(string address) => new(address);

    /// <summary>A list of addresses.</summary>
    /// <param name="addresses">Numbers in E.164 form, or SIP URIs.</param>
    public static DialAddresses FromStringArray(string[] addresses) => new(addresses);
}
