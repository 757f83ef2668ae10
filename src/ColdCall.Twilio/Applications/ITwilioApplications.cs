namespace ColdCall.Twilio;

/// <summary>TwiML Apps: what browsers dial by, and what handles calls.</summary>
/// <remarks>Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioApplications
{
    /// <summary>Makes an application (<c>POST /Applications.json</c>).</summary>
    /// <param name="request">Its settings.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application.</returns>
    Task<TwilioApplication> CreateAsync(ApplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists applications (<c>GET /Applications.json</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioApplication> ListAsync(ListApplicationsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an application (<c>GET /Applications/{Sid}.json</c>).</summary>
    /// <param name="applicationSid">The application: <c>AP</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application.</returns>
    Task<TwilioApplication> GetAsync(string applicationSid, CancellationToken cancellationToken = default);

    /// <summary>Changes an application (<c>POST /Applications/{Sid}.json</c>).</summary>
    /// <param name="applicationSid">The application: <c>AP</c> and 32 hexadecimal digits.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application as it is now.</returns>
    Task<TwilioApplication> UpdateAsync(string applicationSid, ApplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an application (<c>DELETE /Applications/{Sid}.json</c>).</summary>
    /// <param name="applicationSid">The application: <c>AP</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string applicationSid, CancellationToken cancellationToken = default);
}
