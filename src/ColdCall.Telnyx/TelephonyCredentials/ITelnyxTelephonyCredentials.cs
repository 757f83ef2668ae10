namespace ColdCall.Telnyx;

/// <summary>Telephony credentials: the SIP users that agents' browsers register as, and the tokens they register with.</summary>
public interface ITelnyxTelephonyCredentials
{
    /// <summary>
    /// Makes a credential (<c>POST /telephony_credentials</c>). Never sent again after an unknown outcome: <see cref="ListAsync"/> shows what came of it.
    /// </summary>
    /// <param name="request">Its connection, name, tag and end.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The credential, without its password: browsers log in with tokens.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or its answer is not known.</exception>
    Task<TelnyxTelephonyCredential> CreateAsync(CreateTelephonyCredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists credentials (<c>GET /telephony_credentials</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxTelephonyCredential> ListAsync(
        ListTelephonyCredentialsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a credential (<c>GET /telephony_credentials/{id}</c>).</summary>
    /// <param name="credentialId">The credential.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The credential, without its password.</returns>
    /// <exception cref="ProviderException">There is no such credential, or Telnyx could not be asked.</exception>
    Task<TelnyxTelephonyCredential> GetAsync(string credentialId, CancellationToken cancellationToken = default);

    /// <summary>Changes a credential (<c>PATCH /telephony_credentials/{id}</c>).</summary>
    /// <param name="credentialId">The credential.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The credential as it is now.</returns>
    /// <exception cref="ProviderException">Telnyx refused, for example because it has expired; or could not be asked.</exception>
    Task<TelnyxTelephonyCredential> UpdateAsync(
        string credentialId, UpdateTelephonyCredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a credential (<c>DELETE /telephony_credentials/{id}</c>). Browsers that registered with it lose their registration.</summary>
    /// <param name="credentialId">The credential.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The credential as it was.</returns>
    /// <exception cref="ProviderException">There is no such credential, which may also follow a repeat of our own; or Telnyx could not be asked.</exception>
    Task<TelnyxTelephonyCredential> DeleteAsync(string credentialId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a token for a credential (<c>POST /telephony_credentials/{id}/token</c>). It is good for 24 hours, or until the credential expires.
    /// </summary>
    /// <param name="credentialId">The credential.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The token, a JWT.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<string> CreateTokenAsync(string credentialId, CancellationToken cancellationToken = default);
}
