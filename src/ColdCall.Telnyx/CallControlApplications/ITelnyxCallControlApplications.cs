namespace ColdCall.Telnyx;

/// <summary>Call Control applications: what dials, and where its events go.</summary>
public interface ITelnyxCallControlApplications
{
    /// <summary>Makes an application (<c>POST /call_control_applications</c>). Never sent again after an unknown outcome: <see cref="ListAsync"/> shows what came of it.</summary>
    /// <param name="request">How it shall be.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or its answer is not known.</exception>
    Task<TelnyxCallControlApplication> CreateAsync(CreateCallControlApplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists applications (<c>GET /call_control_applications</c>), page after page.</summary>
    /// <param name="request">Which ones, and in which order; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxCallControlApplication> ListAsync(
        ListCallControlApplicationsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an application (<c>GET /call_control_applications/{id}</c>).</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application.</returns>
    /// <exception cref="ProviderException">There is no such application, or Telnyx could not be asked.</exception>
    Task<TelnyxCallControlApplication> GetAsync(string applicationId, CancellationToken cancellationToken = default);

    /// <summary>Changes an application (<c>PATCH /call_control_applications/{id}</c>).</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application as it is now.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<TelnyxCallControlApplication> UpdateAsync(
        string applicationId, UpdateCallControlApplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an application (<c>DELETE /call_control_applications/{id}</c>).</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The application as it was.</returns>
    /// <exception cref="ProviderException">There is no such application, which may also follow a repeat of our own; or Telnyx could not be asked.</exception>
    Task<TelnyxCallControlApplication> DeleteAsync(string applicationId, CancellationToken cancellationToken = default);
}
