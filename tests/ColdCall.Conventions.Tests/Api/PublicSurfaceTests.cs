using ColdCall.Conventions.Tests.Libraries;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Api;

/// <summary>The public surface of every package is a reviewed file: a change shows in the diff, or the build is red.</summary>
public sealed class PublicSurfaceTests
{
    private const string AcceptVariable = "COLDCALL_ACCEPT_API";

    private static readonly string Folder = Path.Combine(Repository.Root, "eng", "api");

    private static bool Accepts => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void The_public_surface_is_the_approved_one(string name)
    {
        string approved = Path.Combine(Folder, $"{name}.txt");
        string received = Path.Combine(Folder, $"{name}.received.txt");
        string listing = ApiListing.Of(Library.Named(name));
        if (Accepts) Accept(approved, listing);

        if (File.Exists(approved) && File.ReadAllText(approved) == listing)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, listing);
        string differences = File.Exists(approved)
            ? ApiDifference.Between(File.ReadAllText(approved), listing)
            : $"  eng/api/{name}.txt does not exist yet.";
        Assert.Fail(
            $"The public surface of {name} is not the approved one.\n{differences}\n"
            + $"If that is meant: cp eng/api/{name}.received.txt eng/api/{name}.txt (or run ./test.sh once with {AcceptVariable}=1), and commit it with the change.");
    }

    [Fact]
    public void Every_approved_surface_belongs_to_a_library()
    {
        IEnumerable<string> names = Directory.EnumerateFiles(Folder, "*.txt")
            .Select(file => Path.GetFileName(file))
            .Where(file => !file.EndsWith(".received.txt", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file));

        Faults.None(names.Except(Library.All.Select(library => library.Name)).Select(name => $"eng/api/{name}.txt"), "Delete the file of a library that is gone.");
    }

    private static void Accept(string approved, string listing)
    {
        Assert.False(Repository.InCi, $"{AcceptVariable} is for a developer's machine: in CI nothing is accepted.");
        File.WriteAllText(approved, listing);
    }
}
