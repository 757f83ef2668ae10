namespace ColdCall.Twilio;

/// <summary>Commands about single calls.</summary>
/// <remarks>Twilio knows no repeat of a command: a call is made again only when that surely rings nobody twice. Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioCalls
{
    /// <summary>Makes a call (<c>POST /Calls.json</c>).</summary>
    /// <param name="request">Whom to call, and what the call does.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The call. After an unknown outcome look for it in the list.</returns>
    Task<TwilioCall> CreateAsync(CreateCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists calls (<c>GET /Calls.json</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioCall> ListAsync(ListCallsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a call (<c>GET /Calls/{Sid}.json</c>).</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The call.</returns>
    Task<TwilioCall> GetAsync(string callSid, CancellationToken cancellationToken = default);

    /// <summary>Changes a call, or ends it (<c>POST /Calls/{Sid}.json</c>). What is heard at once, new TwiML, is sent again only when Twilio asked to wait.</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The call as it is now.</returns>
    Task<TwilioCall> UpdateAsync(string callSid, UpdateCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the record of a call that is over (<c>DELETE /Calls/{Sid}.json</c>).</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string callSid, CancellationToken cancellationToken = default);

    /// <summary>Lists the requests that Twilio made to the application for a call (<c>GET /Calls/{CallSid}/Events.json</c>), page after page.</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken = default);
}
