namespace ColdCall.Telnyx.Tests.Support;

/// <summary>What a server does to a request, after it has read it.</summary>
internal enum CommandFault
{
    None,
    TooManyRequests,
    ServerError,
    Reset,
}
