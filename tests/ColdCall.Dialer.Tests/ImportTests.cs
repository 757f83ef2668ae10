using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class ImportTests : IAsyncLifetime
{
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public async Task Files_are_read_in_the_encodings_that_programs_write(string name, bool mark)
    {
        Encoding encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        byte[] text = encoding.GetBytes("Name;Firma;Company;Phone\r\nJörg Müßig;;Café Größe – €;+49 30 123456\r\n");
        Answer answer = await ImportAsync([.. mark ? encoding.GetPreamble() : [], .. text]);
        Counts(answer).ShouldBe((1, 0, 0));
        JsonNode contact = (await _dialer.GetAsync("/api/v1/contacts?search=m%C3%BC%C3%9Fig")).Json["items"]![0]!;
        ((string?)contact["name"]).ShouldBe("Jörg Müßig");
        ((string?)contact["company"]).ShouldBe("Café Größe – €");
        ((string?)contact["phone"]).ShouldBe("+4930123456");
    }

    [Theory]
    [InlineData("name,phone\nA,+12025550120")]
    [InlineData("name;phone\nA;+12025550120")]
    [InlineData("name\tphone\nA\t+12025550120")]
    [InlineData("Full Name,Phone Number\r\nA,+12025550120\r\n\r\n")]
    [InlineData("\"name\",\"Tele-Phone\"\n\"A\",\"(202) 555-0120\"")]
    [InlineData("First Name,Last Name,Mobile\nA,,202.555.0120")]
    [InlineData("MOBILE,phone,Name\n+1 202 555 0120,,A")]
    [InlineData("phone,name\n1-202-555-0120,A")]
    [InlineData("contact,number,notes\nA,2025550120,\"has, a comma\nand a line\"")]
    [InlineData("\"a;b\",name,phone\nx,A,2025550120")]
    public async Task Separators_quotes_and_names_of_columns_vary(string text)
    {
        Counts(await ImportAsync(text)).ShouldBe((1, 0, 0));
        JsonNode contact = (await _dialer.GetAsync("/api/v1/contacts?search=5550120")).Json["items"]![0]!;
        ((string?)contact["name"]).ShouldBe("A");
    }

    [Fact]
    public async Task Every_row_that_is_not_taken_is_told_with_its_number_and_the_reason()
    {
        Answer answer = await ImportAsync("""
            name,company,phone,note
            Good,Company,+12025550120,
            Short,,555-0101,
            ,,,
            Letters,,1-800-FLOWERS,
            None,,,
            Twice,,(202) 555-0120,
            Alice Wonder,Looking Glass Optics,+12025550101,
            Basil Busy,New Hive Ltd.,+12025550170,
            Too,many,+12025550121,note,lost
            ,Only a company,+12025550122,
            ,,+12025550123,
            Quote "inside" it,,+12025550124,
            """);
        Counts(answer).ShouldBe((3, 1, 7));
        Dictionary<int, JsonNode> rows = answer.Json["rows"]!.AsArray().ToDictionary(row => (int)row!["row"]!, row => row!);
        Status(2).ShouldBe("added");
        Message(3).ShouldContain("North America");
        rows.ShouldNotContainKey(4, "an empty row holds nothing");
        Message(5).ShouldContain("does not belong");
        Message(6).ShouldContain("is empty");
        Message(7).ShouldBe("Row 2 has the same phone number.");
        Message(8).ShouldContain("nothing is new");
        Status(9).ShouldBe("updated");
        Message(10).ShouldContain("5 fields and the header 4");
        ((string?)rows[11]["name"]).ShouldBe("Only a company");
        ((string?)rows[12]["name"]).ShouldBe("+12025550123");
        Message(13).ShouldContain("quotation mark");
        rows.Values.Where(row => (string?)row["status"] == "skipped").ShouldAllBe(row => row["message"] != null);
        ((int)(await _dialer.GetAsync("/api/v1/contacts?search=new%20hive")).Json["total"]!).ShouldBe(1, "what was updated is found by its new company");

        string Status(int row) => (string)rows[row]["status"]!;
        string Message(int row) => (string)rows[row]["message"]!;
    }

    [Fact]
    public async Task A_long_file_tells_all_that_was_skipped_and_some_of_the_rest()
    {
        var text = new StringBuilder("name,phone\n");
        for (int number = 0; number < 1000; number++) text.Append(CultureInfo.InvariantCulture, $"Person {number},+1202777{number:0000}\nBad {number},12\n");
        Answer answer = await ImportAsync(text.ToString());
        Counts(answer).ShouldBe((1000, 0, 1000));
        ILookup<string, JsonNode> rows = answer.Json["rows"]!.AsArray().ToLookup(row => (string)row!["status"]!, row => row!);
        rows["skipped"].Count().ShouldBe(1000);
        rows["added"].Count().ShouldBe(200);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("   \r\n", "is empty")]
    [InlineData("name,phone", "no row below it")]
    [InlineData("name,phone\n\n,\n", "no row below it")]
    [InlineData("name,company\nA,B", "No column holds phone numbers")]
    [InlineData("Dear customer, this is a letter.\nYours", "No column holds phone numbers")]
    [InlineData("name,phone\n\"A,+12025550120\nB,+12025550121\n", "does not close it")]
    [InlineData("PK\u0003\u0004name,phone", "spreadsheet")]
    [InlineData("name,phone\nA\u0000,+12025550120", "not text")]
    public async Task What_is_no_list_of_contacts_is_refused_with_one_reason(string text, string reason)
    {
        (await ImportAsync(text)).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain(reason);
        ((int)(await _dialer.GetAsync("/api/v1/contacts")).Json["total"]!).ShouldBe(9);
    }

    [Fact]
    public async Task A_file_that_breaks_its_own_encoding_is_refused()
    {
        (await ImportAsync([0xEF, 0xBB, 0xBF, .. "name,phone\nJ"u8, 0xF6, .. "rg,+12025550120"u8])).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain("encoding");
        (await ImportAsync([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain("encoding");
        (await ImportAsync(Encoding.Unicode.GetBytes("name,phone\nA,+12025550120"))).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain("not text");
    }

    [Fact]
    public async Task A_file_may_not_be_huge()
    {
        byte[] large = new byte[(5 * 1024 * 1024) + 1];
        Array.Fill(large, (byte)'x');
        (await ImportAsync(large)).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain("may have 5");
        string many = $"phone\n{string.Concat(Enumerable.Repeat("1\n", 50_001))}";
        (await ImportAsync(many)).IsProblem(HttpStatusCode.BadRequest, "invalid-import")["detail"]!.ShouldContain("50000 rows");
        var body = new JsonObject { ["file_name"] = "a.csv", ["content_base64"] = "not base64!" };
        (await _dialer.PostAsync("/api/v1/contacts/import", body)).IsProblem(HttpStatusCode.BadRequest, "invalid-import");
    }

    private static (int Added, int Updated, int Skipped) Counts(Answer answer)
    {
        answer.Is(HttpStatusCode.OK);
        return ((int)answer.Json["added"]!, (int)answer.Json["updated"]!, (int)answer.Json["skipped"]!);
    }

    private Task<Answer> ImportAsync(string text) => ImportAsync(Encoding.UTF8.GetBytes(text));

    private Task<Answer> ImportAsync(byte[] file) =>
        _dialer.PostAsync("/api/v1/contacts/import", new JsonObject { ["file_name"] = "contacts.csv", ["content_base64"] = Convert.ToBase64String(file) });
}
