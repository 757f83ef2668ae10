namespace ColdCall.Telnyx;

/// <summary>How a server of yours is called.</summary>
public sealed record WebhookToolParameters
{
    /// <summary>The tool's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the tool does, so that the assistant knows when to use it.</summary>
    public required string Description { get; init; }

    /// <summary>The address; <c>{name}</c> in it stands for a path parameter.</summary>
    public required string Url { get; init; }

    /// <summary>The HTTP method.</summary>
    /// <value>Telnyx's default is <c>POST</c>.</value>
    public WebhookToolMethod? Method { get; init; }

    /// <summary>
    /// Headers of the request. A value may name a stored secret: <c>Bearer {{#integration_secret}}name{{/integration_secret}}</c>.
    /// </summary>
    public IReadOnlyList<CustomHeader>? Headers { get; init; }

    /// <summary>What goes into the body.</summary>
    public ToolParameters? BodyParameters { get; init; }

    /// <summary>What goes into the path.</summary>
    public ToolParameters? PathParameters { get; init; }

    /// <summary>What goes into the query.</summary>
    public ToolParameters? QueryParameters { get; init; }
}
