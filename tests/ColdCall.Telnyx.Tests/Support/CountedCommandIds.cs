using System.Globalization;
using ColdCall.Telnyx.Http;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Names commands <c>made-1</c>, <c>made-2</c> and so on.</summary>
internal sealed class CountedCommandIds : ICommandIdSource
{
    private int _count;

    public string Next() => $"made-{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}";
}
