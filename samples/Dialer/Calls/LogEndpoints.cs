using Dialer.Data;
using Dialer.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Dialer.Calls;

/// <summary><c>/api/v1/calls</c>: the log of calls, and what came of them.</summary>
internal static class LogEndpoints
{
    private const int MaxNotes = 4000;

    public static void MapLog(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder log = api.MapGroup("/calls").WithTags("Log");
        log.MapGet("", ListAsync).WithSummary("The calls, newest first.");
        log.MapGet("/{id}", GetAsync).WithSummary("One call.");
        log.MapPut("/{id}/outcome", PutOutcomeAsync).WithSummary("Writes down what came of a call.");
    }

    private static async Task<Paged<CallView>> ListAsync(int? page, int? page_size, string? search, DialerDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        (int number, int size) = Check.Page(page, page_size);
        IQueryable<Call> found = SearchPattern.Of(search) is { } pattern ? Matching(db.Calls, pattern) : db.Calls;
        int total = await found.CountAsync(cancellationToken);
        List<Call> calls = await found.AsNoTracking().Include(call => call.Contact).OrderByDescending(call => call.CreatedAt).ThenByDescending(call => call.Id)
            .Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        return new Paged<CallView>([.. calls.Select(call => CallView.Of(call, now))], total, number, size);
    }

    private static async Task<CallView> GetAsync(string id, CallJournal journal, TimeProvider clock, CancellationToken cancellationToken) =>
        CallView.Of(await journal.FindAsync(id, cancellationToken) ?? throw NoCall(), clock.GetUtcNow());

    private static async Task<CallView> PutOutcomeAsync(string id, OutcomeRequest request, CallJournal journal, TimeProvider clock)
    {
        CallOutcome outcome = SnakeCaseName<CallOutcome>.TryFromName(request.Outcome)
            ?? throw Problem.Invalid($"outcome must be one of {string.Join(", ", SnakeCaseName<CallOutcome>.All)}.");
        string notes = Check.Text(request.Notes, "notes", MaxNotes) ?? "";
        Call call = await journal.ChangeAsync(id, each =>
        {
            each.Outcome = outcome;
            each.Notes = notes;
        }) ?? throw NoCall();
        return CallView.Of(call, clock.GetUtcNow());
    }

    private static IQueryable<Call> Matching(IQueryable<Call> calls, SearchPattern pattern) => calls.Where(call =>
        (call.Contact != null && EF.Functions.Like(call.Contact.SearchText, pattern.Text, SearchPattern.Escape))
        || EF.Functions.Like(call.Notes, pattern.Text, SearchPattern.Escape)
        || (call.ClientId != null && EF.Functions.Like(call.ClientId, pattern.Text, SearchPattern.Escape))
        || (pattern.Digits != null && EF.Functions.Like(call.ToPhone, pattern.Digits)));

    private static ProblemException NoCall() => Problem.NotFound("There is no call of this id.");
}
