using ColdCall;
using Dialer.Data;
using Dialer.Hosting;
using Dialer.Live;
using Microsoft.EntityFrameworkCore;

namespace Dialer.Contacts;

/// <summary>Takes the contacts of a file, all in one transaction; whoever has the number already is updated.</summary>
internal sealed class ContactImport(IDbContextFactory<DialerDb> databases, PhoneNumberReader phones, EventStreams streams, TimeProvider clock)
{
    private const int MaxTakenRowsTold = 200;

    public async Task<ImportAnswer> RunAsync(string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<CsvRow> rows = CsvFile.Read(text);
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        Dictionary<string, Contact> known = await db.Contacts.ToDictionaryAsync(contact => contact.Phone, cancellationToken);
        Dictionary<string, int> seen = [];
        List<ImportRow> told = [.. rows.Select(row => Take(row, db, known, seen))];
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw Problem.NotActive("Contacts were changed while the file was read, so nothing was taken. Import it again.");
        }

        streams.TellContactsChanged();
        int Count(ImportStatus status) => told.Count(row => row.Status == status);
        return new ImportAnswer(Count(ImportStatus.Added), Count(ImportStatus.Updated), Count(ImportStatus.Skipped), Shortened(told));
    }

    private static List<ImportRow> Shortened(List<ImportRow> told)
    {
        int taken = 0;
        return [.. told.Where(row => row.Status == ImportStatus.Skipped || taken++ < MaxTakenRowsTold)];
    }

    private ImportRow Take(CsvRow row, DialerDb db, Dictionary<string, Contact> known, Dictionary<string, int> seen)
    {
        PhoneReading phone = phones.Read(row.Phone);
        ImportRow Skipped(string message) => new(row.Number, ImportStatus.Skipped, Shown(row.Name), phone.Number?.Value ?? Shown(row.Phone), message);
        if (row.Problem is { } problem) return Skipped(problem);
        if (phone.Number is null) return Skipped($"The phone number {phone.Problem}");
        if (TooLong(row) is { } tooLong) return Skipped(tooLong);
        if (!seen.TryAdd(phone.Number.Value, row.Number)) return Skipped($"Row {seen[phone.Number.Value]} has the same phone number.");
        return known.GetValueOrDefault(phone.Number.Value) is { } contact ? Update(row, contact, Skipped) : Add(row, phone.Number, db);
    }

    private ImportRow Add(CsvRow row, PhoneNumber phone, DialerDb db)
    {
        string name = row.Name.Length > 0 ? row.Name : row.Company.Length > 0 ? row.Company : phone.Value;
        db.Contacts.Add(ContactBook.New(name, row.Company, phone.Value, row.Note, clock.GetUtcNow()));
        return new ImportRow(row.Number, ImportStatus.Added, name, phone.Value, Message: null);
    }

    /// <summary>What the file leaves empty stays as it is.</summary>
    private static ImportRow Update(CsvRow row, Contact contact, Func<string, ImportRow> skipped)
    {
        (string name, string company, string note) = (contact.Name, contact.Company, contact.Note);
        if (row.Name.Length > 0) contact.Name = row.Name;
        if (row.Company.Length > 0) contact.Company = row.Company;
        if (row.Note.Length > 0) contact.Note = row.Note;
        contact.SearchText = ContactFields.SearchTextOf(contact.Name, contact.Company);
        return (name, company, note) == (contact.Name, contact.Company, contact.Note)
            ? skipped($"'{name}' has this phone number already, and nothing is new.")
            : new ImportRow(row.Number, ImportStatus.Updated, contact.Name, contact.Phone, $"'{name}' had this phone number already.");
    }

    private static string? TooLong(CsvRow row) => row switch
    {
        { Name.Length: > ContactFields.MaxName } => $"The name is longer than {ContactFields.MaxName} characters.",
        { Company.Length: > ContactFields.MaxCompany } => $"The company is longer than {ContactFields.MaxCompany} characters.",
        { Note.Length: > ContactFields.MaxNote } => $"The note is longer than {ContactFields.MaxNote} characters.",
        _ => null,
    };

    private static string? Shown(string text) => text.Length == 0 ? null : text.Length <= ContactFields.MaxName ? text : $"{text[..ContactFields.MaxName]}…";
}
