namespace ColdCall.Telnyx;

/// <summary>Credential connections: the SIP users that telephony credentials, and so browsers, belong to.</summary>
public interface ITelnyxCredentialConnections
{
    /// <summary>Makes a connection (<c>POST /credential_connections</c>). Never sent again after an unknown outcome: <see cref="ListAsync"/> shows what came of it.</summary>
    /// <param name="request">How it shall be.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or its answer is not known.</exception>
    Task<TelnyxCredentialConnection> CreateAsync(CreateCredentialConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists connections (<c>GET /credential_connections</c>), page after page.</summary>
    /// <param name="request">Which ones, and in which order; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxCredentialConnection> ListAsync(
        ListCredentialConnectionsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a connection (<c>GET /credential_connections/{id}</c>).</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ProviderException">There is no such connection, or Telnyx could not be asked.</exception>
    Task<TelnyxCredentialConnection> GetAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Changes a connection (<c>PATCH /credential_connections/{id}</c>).</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The connection as it is now.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<TelnyxCredentialConnection> UpdateAsync(
        string connectionId, UpdateCredentialConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a connection (<c>DELETE /credential_connections/{id}</c>).</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The connection as it was.</returns>
    /// <exception cref="ProviderException">There is no such connection, which may also follow a repeat of our own; or Telnyx could not be asked.</exception>
    Task<TelnyxCredentialConnection> DeleteAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks how its SIP user is registered (<c>POST /credential_connections/{id}/actions/check_registration_status</c>). Browsers that log in
    /// with tokens register as telephony credentials, not as this user.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ProviderException">There is no such connection, or Telnyx could not be asked.</exception>
    Task<CredentialRegistration> CheckRegistrationStatusAsync(string connectionId, CancellationToken cancellationToken = default);
}
