namespace Dialer.Calls;

/// <summary>The two sides of a call.</summary>
internal enum LegRole
{
    Agent,
    Lead,
}
