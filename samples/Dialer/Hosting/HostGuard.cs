using System.Net;

namespace Dialer.Hosting;

/// <summary>Answers to the Dialer's own name only, so that no foreign name can be pointed at it; the numbers of this machine lead there.</summary>
internal sealed class HostGuard(RequestDelegate next, OwnAddress own)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (string.Equals(request.Host.Value, own.Host, StringComparison.OrdinalIgnoreCase)) return next(context);
        bool isNumber = request.Host.Port == own.Port && IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address);
        if (!isNumber || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) throw Problem.WrongHost(own.Host);
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = $"{own.Origin}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    }
}
