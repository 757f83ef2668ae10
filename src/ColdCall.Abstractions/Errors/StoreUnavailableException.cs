namespace ColdCall;

/// <summary>The store cannot be used now, so nothing was done: no command without a record.</summary>
public sealed class StoreUnavailableException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">What is wrong with the store.</param>
    /// <param name="innerException">The error of the store's own client.</param>
    public StoreUnavailableException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
