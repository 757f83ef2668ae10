using System.Text.Json;
using ColdCall;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Dialer.Hosting;

/// <summary>Turns what was thrown into problem+json. What is nobody's fault but ours stays with the framework, which logs it and says nothing of it.</summary>
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ProblemOf(exception) is not { } problem) return false;
        await WriteAsync(httpContext, problems, problem);
        return true;
    }

    public static async Task WriteAsync(HttpContext context, IProblemDetailsService problems, ProblemException problem)
    {
        context.Response.StatusCode = problem.Status;
        var details = new ProblemDetails { Type = problem.Type, Title = problem.Title, Status = problem.Status, Detail = problem.Message };
        if (problem.ConferenceId is { } call) details.Extensions["conference_id"] = call;
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = details });
    }

    /// <summary>What the framework answers by itself gets a lasting type as well.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Type?.StartsWith("/problems/", StringComparison.Ordinal) == true) return;
        (string name, string detail) = context.ProblemDetails.Status switch
        {
            404 => ("not-found", "There is nothing at this address. The API is described at /openapi/v1.json."),
            405 => ("method-not-allowed", "This address does not take this method. The API is described at /openapi/v1.json."),
            413 => ("too-large", "The request is too large."),
            415 => ("not-json", "Send Content-Type: application/json."),
            >= 500 => ("unexpected", "Something went wrong in the Dialer itself; its log says what."),
            _ => ("invalid-request", "The request is not valid."),
        };
        context.ProblemDetails.Type = $"/problems/{name}";
        context.ProblemDetails.Detail ??= detail;
    }

    private static ProblemException? ProblemOf(Exception exception) => exception switch
    {
        ProblemException problem => problem,
        BadHttpRequestException { StatusCode: 413 } => new ProblemException(413, "too-large", "The request is too large.", "A request may have 64 KB, an import 8 MB."),
        BadHttpRequestException { InnerException: JsonException { Path: { Length: > 1 } path } } => Problem.Invalid($"The JSON is not as expected at {path}. The API is described at /openapi/v1.json."),
        BadHttpRequestException bad => Problem.Invalid($"{bad.Message} The API is described at /openapi/v1.json."),
        CallNotActiveException inactive => Problem.NotActive($"{inactive.Message} Wait until it has joined."),
        ConferenceEndedException or ConferenceNotFoundException => Problem.NotActive("The call has ended."),
        DestinationNotAllowedException refused => Problem.NumberNotAllowed(refused.Message),
        ProviderException failed => Problem.ProviderFailed(failed.Message),
        StoreUnavailableException gone => Problem.Unavailable(gone.Message),
        _ => null,
    };
}
