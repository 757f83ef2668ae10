using System.Text;
using System.Text.Json;
using ColdCall.Testing;
using ColdCall.Twilio.Signatures;

namespace ColdCall.Twilio.Tests.Signatures;

/// <summary>The vectors of the vendor's own libraries, each as the webhook it would be.</summary>
public sealed class SignatureVectorTests
{
    [Fact]
    public void Every_vector_is_judged_as_the_vendor_judges_it()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Repository.Contract("twilio-signatures.json")));
        JsonElement[] vectors = [.. document.RootElement.GetProperty("vectors").EnumerateArray()];

        vectors.Length.ShouldBe(document.RootElement.GetProperty("count").GetInt32());
        string[] faults = [.. vectors.Where(vector => IsGenuine(vector) != vector.GetProperty("valid").GetBoolean()).Select(vector => vector.GetProperty("id").GetString()!)];
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_webhook_example_carries_the_signature_we_expect()
    {
        string folder = Repository.Contract("twilio-webhooks");
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        string token = index.RootElement.GetProperty("signing").GetProperty("auth_token").GetString()!;
        foreach (JsonElement file in index.RootElement.GetProperty("files").EnumerateArray())
        {
            string name = file.GetProperty("file").GetString()!;
            byte[] body = File.ReadAllBytes(Path.Combine(folder, name));
            FormBody.TryRead(body, out IReadOnlyList<FormField> fields, out _).ShouldBeTrue(name);
            string signature = file.GetProperty("signature").GetString()!;
            (Uri address, string path) = Cut(file.GetProperty("url").GetString()!);

            RequestSignature.IsGenuine(signature, [token], CalledAddresses.Of(address, path), fields).ShouldBeTrue(name);
            RequestSignature.IsGenuine(signature, [token + "x"], CalledAddresses.Of(address, path), fields).ShouldBeFalse(name);
            RequestSignature.IsGenuine(signature, [token], CalledAddresses.Of(address, path + "x"), fields).ShouldBeFalse(name);
            RequestSignature.IsGenuine(signature, [token], CalledAddresses.Of(address, path), [.. fields, new("x", "")]).ShouldBeFalse(name);
        }
    }

    private static bool IsGenuine(JsonElement vector)
    {
        (Uri address, string path) = Cut(vector.GetProperty("url").GetString()!);
        bool json = vector.GetProperty("content_type").GetString() == "application/json";
        IReadOnlyList<FormField> fields = [];
        if (json)
        {
            if (!BodyHash.Matches(path, Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!))) return false;
        }
        else
        {
            // Through the wire form, with either way to write a space.
            string form = string.Join('&', vector.GetProperty("params").EnumerateArray().Select(field => $"{Uri.EscapeDataString(field[0].GetString()!)}={Uri.EscapeDataString(field[1].GetString()!)}"));
            FormBody.TryRead(Encoding.UTF8.GetBytes(form), out fields, out _).ShouldBeTrue();
            FormBody.TryRead(Encoding.UTF8.GetBytes(form.Replace("%20", "+", StringComparison.Ordinal)), out IReadOnlyList<FormField> same, out _).ShouldBeTrue();
            same.ShouldBe(fields);
        }

        return RequestSignature.IsGenuine(
            vector.GetProperty("signature").GetString()!, [vector.GetProperty("auth_token").GetString()!], CalledAddresses.Of(address, path), fields);
    }

    private static (Uri Address, string Path) Cut(string url)
    {
        int path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return (new Uri(url[..path]), url[path..]);
    }
}
