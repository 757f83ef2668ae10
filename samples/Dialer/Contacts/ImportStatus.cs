namespace Dialer.Contacts;

/// <summary>What became of a row.</summary>
internal enum ImportStatus
{
    Added,
    Updated,
    Skipped,
}
