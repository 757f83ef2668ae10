using ColdCall.Endurance.Webhooks;

namespace ColdCall.Endurance;

/// <summary>What can be asked of this program.</summary>
internal static class Commands
{
    public const string Usage = """
        Usage: ColdCall.Endurance webhooks [--count 200000] [--calls 150]    signed webhooks of both providers, disturbed, until the count is reached;
                                                                             so many calls at once
               ColdCall.Endurance stop-everything [--legs 500] [--errors 0]  ends so many live legs, with so many percent of commands refused
               ColdCall.Endurance store-outage [--seconds 60] [--by fault]   takes the store away from live calls; by fault, or by a lock on its file
        """;

    /// <returns>0 if everything held.</returns>
    /// <exception cref="ArgumentException">The command line is not understood.</exception>
    public static Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        if (args.Count == 0) throw new ArgumentException("Name a command.");
        var options = new Arguments([.. args.Skip(1)]);
        return args[0] switch
        {
            "webhooks" => new WebhooksCommand(options.Take("count", 200_000, 100), options.Take("calls", 150, 1)).RunAsync(options.Close(), cancellationToken),
            "stop-everything" => new StopEverythingCommand(options.Take("legs", 500, 4), options.Take("errors", 0, 0)).RunAsync(options.Close(), cancellationToken),
            "store-outage" => new StoreOutageCommand(options.Take("seconds", 60, 5), options.Take("by", "fault", "fault", "lock")).RunAsync(options.Close(), cancellationToken),
            _ => throw new ArgumentException($"{args[0]} is not known."),
        };
    }
}
