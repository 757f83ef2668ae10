using ColdCall;
using Dialer.Data;
using Dialer.Hosting;
using Dialer.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dialer.Contacts;

/// <summary>The contacts: found, added, and there from the start.</summary>
internal sealed class ContactBook(IDbContextFactory<DialerDb> databases, EventStreams streams, TimeProvider clock)
{
    public async Task<Paged<ContactView>> ListAsync(int page, int size, SearchPattern? pattern, CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        IQueryable<Contact> found = pattern is null ? db.Contacts : db.Contacts.Where(contact =>
            EF.Functions.Like(contact.SearchText, pattern.Text, SearchPattern.Escape)
            || (pattern.Digits != null && EF.Functions.Like(contact.Phone, pattern.Digits)));
        int total = await found.CountAsync(cancellationToken);
        List<ContactView> contacts = await found.OrderBy(contact => contact.Name).ThenBy(contact => contact.Id).Skip((page - 1) * size).Take(size)
            .Select(contact => new ContactView(contact.Id, contact.Name, contact.Company, contact.Phone, contact.Note, db.Calls
                .Where(call => call.ContactId == contact.Id).OrderByDescending(call => call.CreatedAt).ThenByDescending(call => call.Id)
                .Select(call => new LastCall(call.Id, call.Outcome, call.EndedAt, call.Cause)).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new Paged<ContactView>(contacts, total, page, size);
    }

    public async Task<ContactView> AddAsync(string name, string company, PhoneNumber phone, string note, CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        Contact contact = New(name, company, phone.Value, note, clock.GetUtcNow());
        db.Contacts.Add(contact);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.InnerException is SqliteException { SqliteErrorCode: 19 })
        {
            throw Problem.DuplicatePhone(await db.Contacts.Where(each => each.Phone == phone.Value).Select(each => each.Name).FirstOrDefaultAsync(cancellationToken) ?? "Another contact");
        }

        streams.TellContactsChanged();
        return new ContactView(contact.Id, name, company, contact.Phone, note, LastCall: null);
    }

    /// <returns>The contact that is meant, or that has this number; null if there is none.</returns>
    /// <exception cref="ProblemException">A contact was named that does not exist.</exception>
    public async Task<string?> IdForAsync(string? wanted, PhoneNumber phone, CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        string? id = wanted is null
            ? await db.Contacts.Where(contact => contact.Phone == phone.Value).Select(contact => contact.Id).FirstOrDefaultAsync(cancellationToken)
            : await db.Contacts.Where(contact => contact.Id == wanted).Select(contact => contact.Id).FirstOrDefaultAsync(cancellationToken);
        return id ?? (wanted is null ? null : throw Problem.Invalid("There is no contact with this contact_id. Leave it out, or name one of the list."));
    }

    /// <summary>An empty book gets contacts whose numbers show what can happen.</summary>
    public async Task AddSamplesAsync(CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Contacts.AnyAsync(cancellationToken)) return;
        db.Contacts.AddRange(SampleContacts.All.Select(sample => New(sample.Name, sample.Company, sample.Phone, sample.Note, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
    }

    public static Contact New(string name, string company, string phone, string note, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("n"),
        Name = name,
        Company = company,
        Phone = phone,
        Note = note,
        SearchText = ContactFields.SearchTextOf(name, company),
        CreatedAt = now,
    };
}
