using System.Reflection;
using ColdCall.Conventions.Tests.Libraries;

namespace ColdCall.Conventions.Tests.Dependencies;

/// <summary>
/// Time, ids, chance and scheduling come from outside, and nothing blocks a thread. The analyzer of banned members says so while code is
/// written; these tests see that it is switched on, that it is silenced only on purpose, and what it cannot express.
/// </summary>
public sealed class BannedMemberTests
{
    private const string Symbols = "eng/BannedSymbols.txt";

    private static readonly string[] WithoutBannedSymbols = ["ColdCall.Abstractions"]; // It has no logic.

    private static readonly Dictionary<string, string> SilencedOnPurpose = new(StringComparer.Ordinal)
    {
        ["ColdCall/Scheduling/TaskScheduling.cs"] = "the one place that leaves the caller's thread",
        ["ColdCall.Sqlite/Database/AwaitedWrite.cs"] = "a store has no scheduler of the engine; its callers must not go on in the writer's loop",
    };

    private static readonly Dictionary<string, string> Banned = new(StringComparer.Ordinal)
    {
        ["System.DateTime.get_Now"] = "the injected TimeProvider",
        ["System.DateTime.get_UtcNow"] = "the injected TimeProvider",
        ["System.DateTimeOffset.get_Now"] = "the injected TimeProvider",
        ["System.DateTimeOffset.get_UtcNow"] = "the injected TimeProvider",
        ["System.Environment.get_TickCount"] = "TimeProvider.GetTimestamp",
        ["System.Environment.get_TickCount64"] = "TimeProvider.GetTimestamp",
        ["System.Guid.NewGuid"] = "the injected source of ids",
        ["System.Random.get_Shared"] = "the injected source of randomness",
        ["System.Threading.SemaphoreSlim..ctor"] = "a serial queue",
        ["System.Threading.Thread.Sleep"] = "a timer of the injected TimeProvider",
        ["System.Threading.Tasks.Task.Run"] = "the injected scheduler",
        ["System.Threading.Tasks.Task.Wait"] = "await",
        ["System.Threading.Tasks.Task.WaitAll"] = "await Task.WhenAll",
        ["System.Threading.Tasks.Task.WaitAny"] = "await Task.WhenAny",
        ["System.Threading.Tasks.Task`1.get_Result"] = "await",
        ["System.Threading.Tasks.ValueTask`1.get_Result"] = "await",
    };

    private static readonly Dictionary<(string Type, string Member), string> AllowedOnPurpose = new()
    {
        [("ColdCall.Scheduling.TaskScheduling", "System.Threading.Tasks.Task.Run")] = "the one place that leaves the caller's thread",
    };

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_library_with_logic_lists_the_banned_symbols(string name)
    {
        bool listed = Library.Named(name).Items("AdditionalFiles").Any(path => path.EndsWith(Symbols, StringComparison.Ordinal));

        Assert.True(
            listed || WithoutBannedSymbols.Contains(name),
            $"{name} does not list the banned symbols. Add <AdditionalFiles Include=\"$(RepositoryRoot){Symbols}\" /> to its project.");
    }

    [Fact]
    public void The_analyzer_is_silenced_only_on_purpose()
    {
        IEnumerable<string> silenced =
            from library in Library.All
            from file in library.SourceFiles
            where File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal)
            select $"{library.Name}/{Path.GetRelativePath(library.Folder, file).Replace('\\', '/')}";

        Faults.None(
            silenced.Where(file => !SilencedOnPurpose.ContainsKey(file)).Select(file => $"{file} silences RS0030"),
            $"Use what {Symbols} names instead, or enter the file in {nameof(SilencedOnPurpose)} with the reason.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_compiled_code_uses_a_banned_member(string name)
    {
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            let writer = Library.Outermost(type).FullName
            from method in MemberUses.MethodsOf(type)
            from used in MemberUses.InBodyOf(method)
            let member = NameOf(used)
            where Banned.ContainsKey(member) && !AllowedOnPurpose.ContainsKey((writer, member))
            select $"{writer} uses {member}; use {Banned[member]}";

        Faults.None(faults, $"Take the substitute, or enter the use in {nameof(AllowedOnPurpose)} with the reason.");
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Nothing_blocks_on_an_awaiter(string name)
    {
        // In MoveNext the compiler itself writes GetResult, after the task has completed.
        IEnumerable<string> faults =
            from type in Library.Named(name).Types
            from method in MemberUses.MethodsOf(type)
            where method.Name != "MoveNext"
            from used in MemberUses.InBodyOf(method)
            where used.Name == "GetResult" && used.DeclaringType?.Namespace == "System.Runtime.CompilerServices"
            select $"{Library.Outermost(type).FullName}.{method.Name} calls GetAwaiter().GetResult()";

        Faults.None(faults, "Make the method async and await.");
    }

    private static string NameOf(MemberInfo member)
    {
        Type? type = member.DeclaringType is { IsConstructedGenericType: true } constructed ? constructed.GetGenericTypeDefinition() : member.DeclaringType;
        return $"{type?.FullName}.{member.Name}";
    }
}
