using Dialer.Hosting;

namespace Dialer.Contacts;

/// <summary>Which columns of a file hold what, by the names that people and programs give them.</summary>
internal sealed class CsvColumns
{
    private static readonly string[] PhoneNames =
    [
        "phone", "phonenumber", "phoneno", "telephone", "telephonenumber", "tel", "mobile", "mobilephone", "mobilenumber", "cell", "cellphone", "number",
        "workphone", "businessphone", "homephone", "primaryphone", "directphone", "contactnumber", "phone1", "phone2", "phone1value", "phone2value",
    ];

    private static readonly string[] NameNames = ["name", "fullname", "contact", "contactname", "displayname"];
    private static readonly string[] FirstNames = ["firstname", "givenname", "first", "forename"];
    private static readonly string[] LastNames = ["lastname", "surname", "familyname", "last"];
    private static readonly string[] CompanyNames = ["company", "companyname", "organization", "organisation", "organizationname", "account", "accountname", "business", "employer", "firm"];
    private static readonly string[] NoteNames = ["note", "notes", "comment", "comments", "remark", "remarks", "description"];

    private readonly int[] _phones;
    private readonly int[] _name;
    private readonly int[] _firstName;
    private readonly int[] _lastName;
    private readonly int[] _company;
    private readonly int[] _note;

    /// <exception cref="ProblemException">No column holds phone numbers.</exception>
    public CsvColumns(string[] header)
    {
        string[] names = [.. header.Select(Simple)];
        int[] Find(string[] known) => [.. known.Select(name => Array.IndexOf(names, name)).Where(index => index >= 0)];
        _phones = Find(PhoneNames);
        _name = Find(NameNames);
        _firstName = Find(FirstNames);
        _lastName = Find(LastNames);
        _company = Find(CompanyNames);
        _note = Find(NoteNames);
        Count = header.Length;
        if (_phones.Length == 0)
            throw Problem.InvalidImport($"No column holds phone numbers: the header is '{Short(string.Join(", ", header))}'. Give the first row names, one of them 'phone'.");
    }

    public int Count { get; }

    public string PhoneOf(string[] fields) => First(fields, _phones);

    public string NameOf(string[] fields)
    {
        string name = First(fields, _name);
        return name.Length > 0 ? name : $"{First(fields, _firstName)} {First(fields, _lastName)}".Trim();
    }

    public string CompanyOf(string[] fields) => First(fields, _company);

    public string NoteOf(string[] fields) => First(fields, _note);

    /// <summary>The first of these columns that has something in it.</summary>
    private static string First(string[] fields, int[] columns) =>
        columns.Where(column => column < fields.Length).Select(column => fields[column].Trim()).FirstOrDefault(field => field.Length > 0) ?? "";

    private static string Simple(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Short(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
