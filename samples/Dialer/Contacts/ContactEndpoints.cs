using Dialer.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dialer.Contacts;

/// <summary><c>/api/v1/contacts</c></summary>
internal static class ContactEndpoints
{
    private const int MaxImportBody = 8 * 1024 * 1024;

    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder contacts = api.MapGroup("/contacts").WithTags("Contacts");
        contacts.MapGet("", (int? page, int? page_size, string? search, ContactBook book, CancellationToken cancellationToken) =>
        {
            (int number, int size) = Check.Page(page, page_size);
            return book.ListAsync(number, size, SearchPattern.Of(search), cancellationToken);
        }).WithSummary("The contacts, by name.");
        contacts.MapPost("", AddAsync).WithSummary("Adds a contact.");
        contacts.MapPost("/import", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(MaxImportBody)).WithSummary("Adds the contacts of a CSV file, and says what became of each row.");
    }

    private static async Task<Created<ContactView>> AddAsync(ContactRequest request, ContactBook book, PhoneNumberReader phones, CancellationToken cancellationToken)
    {
        string name = Check.Text(request.Name, "name", ContactFields.MaxName) ?? throw Problem.Invalid("name is missing.");
        string company = Check.Text(request.Company, "company", ContactFields.MaxCompany) ?? "";
        string note = Check.Text(request.Note, "note", ContactFields.MaxNote) ?? "";
        return TypedResults.Created((string?)null, await book.AddAsync(name, company, phones.Require(request.Phone, "phone"), note, cancellationToken));
    }

    private static Task<ImportAnswer> ImportAsync(ImportRequest request, ContactImport import, CancellationToken cancellationToken) =>
        import.RunAsync(CsvText.Decode(request.ContentBase64), cancellationToken);
}
