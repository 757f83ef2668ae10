namespace Dialer.Contacts;

/// <summary>What became of a file: every row that was not taken, and some of the others.</summary>
internal sealed record ImportAnswer(int Added, int Updated, int Skipped, IReadOnlyList<ImportRow> Rows);
