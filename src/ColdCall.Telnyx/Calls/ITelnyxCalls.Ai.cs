namespace ColdCall.Telnyx;

/// <content>Voice assistants, and relays to a server that speaks.</content>
public partial interface ITelnyxCalls
{
    /// <summary>Lets a voice assistant speak with a leg (<c>POST /calls/{id}/actions/ai_assistant_start</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">The assistant, and how it speaks.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conversation.</returns>
    /// <remarks><c>call.conversation.ended</c> follows in the end. Not sent again after an unknown outcome: it could greet twice.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<AssistantConversation> StartAssistantAsync(string callControlId, StartCallAssistantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends the conversation with a voice assistant; the leg stays up (<c>POST /calls/{id}/actions/ai_assistant_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopAssistantAsync(string callControlId, StopCallAssistantRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Brings a leg into a conversation with a voice assistant (<c>POST /calls/{id}/actions/ai_assistant_join</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">The conversation and the participant.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<AssistantConversation> JoinAssistantAsync(string callControlId, JoinCallAssistantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds messages to a conversation with a voice assistant (<c>POST /calls/{id}/actions/ai_assistant_add_messages</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">The messages.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Not sent again after an unknown outcome: the messages could be there twice.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task AddAssistantMessagesAsync(string callControlId, AddCallAssistantMessagesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lets a voice assistant find something out (<c>POST /calls/{id}/actions/gather_using_ai</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What to find out, and how to ask.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conversation.</returns>
    /// <remarks><c>call.ai_gather.ended</c> brings the answers. Not sent again after an unknown outcome: it could ask twice.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<AssistantConversation> GatherUsingAiAsync(string callControlId, GatherCallUsingAiRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Connects a leg with your server: Telnyx recognizes and makes speech, and your server says what is said
    /// (<c>POST /calls/{id}/actions/conversation_relay_start</c>). A leg has one assistant or one relay at a time.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Your server, and how to speak.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The relay.</returns>
    /// <remarks><c>call.conversation.ended</c> follows in the end. Not sent again after an unknown outcome: it could greet twice.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<ConversationRelay> StartConversationRelayAsync(
        string callControlId, StartCallConversationRelayRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends a relay; the leg stays up (<c>POST /calls/{id}/actions/conversation_relay_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopConversationRelayAsync(string callControlId, StopCallConversationRelayRequest? request = null, CancellationToken cancellationToken = default);
}
